import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract, type FailureCode, type Reply } from '../../../contract'
import { type Qunhuo, startQunhuo } from '../../../scripts/startQunhuo'
import { answer } from '../answer'
import type { CollectionName } from '../collections'
import { handlersOfContract } from '../fuzz/handlersOfContract'
import { refusal } from '../reply'
import { Documents } from '../simulator/Documents'
import { databaseOver } from '../simulator/databaseOver'
import { everythingPasses } from '../simulator/everythingPasses'
import { authorisationTable } from './authorisationTable'
import { type Cell, callerOf, cellsOf, subjectOf, worldOf } from './cell'
import type { Documents as World } from './Row'
import { rowsByName } from './rowsByName'

const now = new Date('2026-11-02T01:00:00.000Z')

let qunhuo: Qunhuo
let handlers: Awaited<ReturnType<typeof handlersOfContract>>
beforeAll(async () => {
  qunhuo = await startQunhuo()
  // What handlers ask of WeChat in this process is the local cloud's to answer.
  Object.assign(process.env, qunhuo.cloud.environment())
  handlers = await handlersOfContract()
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
    for (const cell of cellsOf(rowsByName)) {
      const { mark, changed } = await tried(cell)
      const { name, role, whose, expected } = cell
      const said = `${name} by ${role}, about ${whose}`
      if (mark !== expected) wrong.push(`${said}: ${mark}, not ${expected}`)
      if (mark !== '+' && changed.length > 0) wrong.push(`${said} changed ${changed.join()}`)
    }
    expect(wrong.sort()).toEqual([])
  })
})

/** The mark of what a cell's call was answered, and the documents that it left otherwise. */
async function tried(cell: Cell) {
  const world = listed(worldOf(cell))
  const { reply, after } = await (isInProcess(cell) ? inProcess : inCloud)(cell, world)
  const changed = world.filter(({ document }, index) => !isDeepStrictEqual(after[index], document))
  return {
    mark: markOf(reply),
    changed: changed.map(({ name, document }) => `${name}/${document._id}`),
  }
}

type Listed = ReturnType<typeof listed>

/**
 * People are answered by the real handlers behind the real edge, in this process, where a handler
 * stands in a file of its verb's name. Who a timer is, and who is none, only the platform says.
 */
function isInProcess({ name, role }: Cell): boolean {
  const verb = handlers[name]?.verb
  return role !== 'timer' && verb !== undefined && !['timer', 'push', 'nobody'].includes(verb.role)
}

async function inProcess(cell: Cell, world: Listed) {
  const served = handlers[cell.name]
  if (!served) throw new Error(`${cell.name} has no handler`)
  const documents = new Documents()
  for (const { name, document } of world) documents.put(name, document)
  const database = databaseOver((_, operation) => Promise.resolve(operation(documents)))
  const caller = {
    openid: callerOf(cell),
    now,
    database,
    randomBytes,
    passesCheck: everythingPasses,
  }
  const input: unknown = cell.row.input(subjectOf(cell))
  const reply: Reply<unknown> = await answer({ ...served, input }, caller).then(
    (data) => ({ ok: true as const, data }),
    (error: unknown) => refusal(error, () => undefined),
  )
  return { reply, after: world.map(({ name, document }) => documents.get(name, document._id)) }
}

async function inCloud(cell: Cell, world: Listed) {
  for (const { name, document } of world) await qunhuo.put(name, document)
  const { name, row, role } = cell
  const reply: Reply<unknown> =
    role === 'timer'
      ? await asTimer(name)
      : await qunhuo.call(name, row.input(subjectOf(cell)), callerOf(cell))
  const after = await Promise.all(
    world.map(({ name, document }) => qunhuo.read(name, document._id)),
  )
  return { reply, after }
}

async function asTimer(name: string): Promise<Reply<unknown>> {
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

function listed(world: World) {
  return Object.entries(world).flatMap(([name, list]) =>
    list.map((document) => ({ name: name as CollectionName, document })),
  )
}
