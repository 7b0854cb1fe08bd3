import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../domain/account'
import { bytesOf } from '../../domain/bytes'
import type { Token } from '../../domain/suggestion/batch'
import { keysOf } from '../../domain/suggestion/secrets'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { askBox, fetchTokens, granted, opening } from '../../scripts/demo/suggestionPhone'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const MEMBERS = 200
const WEEKS = 12
const AUTHORS_A_WEEK = 5
const DAY_MS = 86_400_000
const staff = 'openid-0'

const printed: string[] = []
const authors = new Map<string, string>()
const calls: { openid: string; verb: string }[] = []
let qunhuo: Qunhuo

beforeAll(async () => {
  qunhuo = await startQunhuo({ log: (line) => printed.push(line) })
  qunhuo.cloud.clock.set(new Date('2026-10-05T01:00:00.000Z'))
  await qunhuo.put('communities', {
    ...demoCommunity,
    staff: { [memberIdOf(communityId, staff)]: 'admin' },
  })
  for (const openid of people()) await qunhuo.put('members', memberOf(openid))
})
afterAll(() => qunhuo.cloud.close())

function people(): string[] {
  return Array.from({ length: MEMBERS }, (_, index) => `openid-${index}`)
}

function memberOf(openid: string) {
  const _id = memberIdOf(communityId, openid)
  const joinedAt = new Date('2026-10-01T01:00:00.000Z')
  return {
    ...openAccount(_id, '2026-10-01'),
    ...{ _id, communityId, openid, state: 'active' as const, nickname: openid, avatar: '' },
    ...{
      hidden: false,
      via: 'card',
      joinedAt,
      joinedDay: '2026-10-01',
      made: {},
      journal: [],
      channel: null,
      acknowledged: 0,
    },
  }
}

/** A quarter of use: all get tokens, some write each week, the admin answers, all read. */
async function liveAQuarter(): Promise<void> {
  const wallets = new Map<string, Token[]>()
  for (const openid of people()) {
    wallets.set(openid, await fetchTokens(qunhuo, communityId, openid))
    calls.push({ openid, verb: 'issue' })
  }
  for (let week = 0; week < WEEKS; week++) {
    for (let each = 0; each < AUTHORS_A_WEEK; each++) {
      const openid = `openid-${(37 * (week * AUTHORS_A_WEEK + each) + 11) % MEMBERS}`
      const token = wallets.get(openid)?.pop()
      if (!token) throw new Error('no token left')
      granted(await askBox(qunhuo, 'box.open', opening(token, `第 ${week} 周的第 ${each} 条`)))
      authors.set(keysOf(bytesOf(token.secret)).id, openid)
    }
    qunhuo.cloud.clock.advance(7 * DAY_MS)
    await qunhuo.cloud.fireTimer('suggestion', 'tend')
    await qunhuo.call('suggestion.box', { communityId }, staff)
    const reader = `openid-${week}`
    await qunhuo.call('suggestion.bulletin', { communityId, quarter: '2026Q4' }, reader)
    calls.push({ openid: reader, verb: 'bulletin' })
  }
}

type Dumped = Record<string, unknown> & { _id: string }

/** Everything that the database holds, secrets and all. */
async function dump(name: string): Promise<Dumped[]> {
  const answer = await fetch(`${qunhuo.cloud.url}/control/collections/export?collection=${name}`)
  const lines = (await answer.text())
    .trim()
    .split('\n')
    .filter((line) => line !== '')
  return lines.map((line) => {
    const read = JSON.parse(line) as Dumped & { document?: Dumped }
    return read.document ?? read
  })
}

/** Tries to say of each thread who wrote it: by every hash of every openid under every key, by order, by size. */
function link(threads: readonly Dumped[], keys: readonly string[]) {
  const guesses = new Map<string, Map<string, string>>()
  const marks = marksOf(keys)
  const byMark = new Map<string, string>()
  const byOrder = new Map<string, string>()
  const bySize = new Map<string, string>()
  const order = calls.filter(({ verb }) => verb === 'issue').map(({ openid }) => openid)
  const sized = [...threads].sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length)
  for (const [index, thread] of threads.entries()) {
    const found = textsIn(thread)
      .map((text) => marks.get(text))
      .find((openid) => openid)
    if (found !== undefined) byMark.set(thread._id, found)
    byOrder.set(thread._id, order[index % order.length] ?? '')
    bySize.set(sized[index]?._id ?? '', order[index % order.length] ?? '')
  }
  guesses.set('marks', byMark).set('order', byOrder).set('size', bySize)
  return guesses
}

function marksOf(keys: readonly string[]): Map<string, string> {
  const marks = new Map<string, string>()
  for (const openid of people())
    for (const name of [
      openid,
      memberIdOf(communityId, openid),
      memberIdOf(communityId, openid).slice(-22),
    ])
      for (const text of [
        name,
        `${name}|box_${communityId}_2026Q4`,
        `box_${communityId}_2026Q4|${name}`,
      ])
        for (const mark of everyHash(text, keys)) marks.set(mark, openid)
  return marks
}

function everyHash(text: string, keys: readonly string[]): string[] {
  const plain = ['sha256', 'sha384', 'sha1', 'md5'].map((name) =>
    createHash(name).update(text).digest(),
  )
  const keyed = keys.map((key) => createHmac('sha256', key).update(text).digest())
  return [
    text,
    ...[...plain, ...keyed].flatMap((hash) =>
      [hash, hash.subarray(0, 32), hash.subarray(0, 16)].flatMap((part) => [
        part.toString('hex'),
        part.toString('base64url'),
      ]),
    ),
  ]
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const right = (guesses: Map<string, string>) =>
  [...guesses].filter(([threadId, openid]) => authors.get(threadId) === openid).length

it('says nothing of who wrote, to whoever has the database, its secrets, and all that was printed', async () => {
  await liveAQuarter()
  const names = ['threads', 'issued', 'scopes', 'members', 'communities', 'voices', 'adoptions']
  const dumps = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await dump(name)] as const)),
  )
  const threads = dumps.threads ?? []
  expect(threads).toHaveLength(WEEKS * AUTHORS_A_WEEK)
  expect(dumps.issued).toHaveLength(MEMBERS)

  const secrets = textsIn([dumps.scopes, dumps.communities]).filter((text) => text.length > 8)
  const guessed = link(threads, secrets)
  // Chance hits 0.3 of 60 on average; more than three would be one run in 3,000.
  for (const [, guesses] of guessed) expect(right(guesses)).toBeLessThanOrEqual(3)
  expect(guessed.get('marks')?.size).toBe(0)

  const told = JSON.stringify(threads)
  expect(told).not.toMatch(/openid-\d/)
  expect(told).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
  expect(told).not.toMatch(/"\$date"/)
  expect(printed.join('\n')).not.toContain('条')
  expect(qunhuo.cloud.invocations().filter((one) => one.name === 'box')).toEqual([])

  // The same linker finds everybody where a hash under a secret stands in the record.
  const key = secrets[0] ?? ''
  const planted = threads.map((thread) => {
    const openid = authors.get(thread._id) ?? ''
    const nullifier = createHmac('sha256', key)
      .update(`${openid}|box_${communityId}_2026Q4`)
      .digest('hex')
    return { ...thread, nullifier }
  })
  expect(right(link(planted, secrets).get('marks') ?? new Map<string, string>())).toBe(
    threads.length,
  )
})
