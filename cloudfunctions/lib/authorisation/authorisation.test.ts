import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type FailureCode, type Reply } from '../../../contract'
import { type Qunhuo, startQunhuo } from '../../../scripts/startQunhuo'
import type { CollectionName } from '../collections'
import { authorisationTable } from './authorisationTable'
import { type Cell, callerOf, cellsOf, subjectOf, worldOf } from './cell'
import type { Documents } from './Row'
import { rowsByName } from './rowsByName'

const AT_ONCE = 4

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())

describe('the authorisation table', () => {
  it('has a row for every verb of the contract, and no other', () => {
    const verbsOf = (nouns: object) =>
      Object.entries(nouns)
        .flatMap(([noun, verbs]) => Object.keys(verbs as object).map((verb) => `${noun}.${verb}`))
        .sort()
    expect(verbsOf(authorisationTable)).toEqual(verbsOf(contract))
  })

  it('says of every verb what it answers to every role about every thing', async () => {
    const wrong: string[] = []
    const cells = cellsOf(rowsByName)
    await atOnce(cells, async (cell) => {
      const { mark, changed } = await tried(cell)
      const { name, role, whose, expected } = cell
      const said = `${name} by ${role}, about ${whose}`
      if (mark !== expected) wrong.push(`${said}: ${mark}, not ${expected}`)
      if (mark !== '+' && changed.length > 0) wrong.push(`${said} changed ${changed.join()}`)
    })
    expect(wrong.sort()).toEqual([])
  })
})

/** The mark of what a cell's call was answered, and the documents that it left otherwise. */
async function tried(cell: Cell) {
  const documents = listed(worldOf(cell))
  for (const { name, document } of documents) await qunhuo.put(name, document)
  const mark = markOf(await ask(cell))
  const changed: string[] = []
  for (const { name, document } of documents) {
    const now = await qunhuo.read(name, document._id)
    if (!isDeepStrictEqual(now, document)) changed.push(`${name}/${document._id}`)
  }
  return { mark, changed }
}

/** What a cell's caller is answered; a timer calls by its event. */
async function ask(cell: Cell): Promise<Reply<unknown>> {
  const { name, row, role } = cell
  if (role !== 'timer') return qunhuo.call(name, row.input(subjectOf(cell)), callerOf(cell))
  const [noun = '', verb] = name.split('.')
  const { outcome } = await qunhuo.cloud.fireTimer(noun, verb)
  if (outcome.status !== 'answered') throw new Error(`${name} ${outcome.status}`)
  return JSON.parse(outcome.body) as Reply<unknown>
}

const marks: Partial<Record<FailureCode, string>> = {
  NOT_A_MEMBER: 'n',
  MEMBER_REMOVED: 'r',
  FORBIDDEN: 'f',
  NOT_SIGNED_IN: 's',
  INVALID_INPUT: 'INVALID_INPUT',
  INTERNAL: 'INTERNAL',
}

/** Whatever else a call is refused for, it is not for who asks. */
function markOf(reply: Reply<unknown>): string {
  if (reply.ok) return '+'
  return marks[reply.code] ?? (reply.code.endsWith('_NOT_FOUND') ? '0' : '+')
}

function listed(documents: Documents) {
  return Object.entries(documents).flatMap(([name, list]) =>
    list.map((document) => ({ name: name as CollectionName, document })),
  )
}

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const left = [...items]
  const worker = async () => {
    for (let item = left.shift(); item; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
