import { createHash, createHmac } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAccount } from '../../domain/account'
import { bytesOf } from '../../domain/bytes'
import type { Token } from '../../domain/suggestion/batch'
import { keysOf } from '../../domain/suggestion/secrets'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { askBox, casting, fetchTokens, granted, opening } from '../../scripts/demo/suggestionPhone'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const MEMBERS = 200
const WEEKS = 12
const AUTHORS_A_WEEK = 5
const VOTERS = 60
const DAY_MS = 86_400_000
/** Two hundred phones blind two batches each. */
const LONG_MS = 180_000
const staff = 'openid-0'

const printed: string[] = []
/** Who wrote or voted, by the id under which it is stored: what nobody but this test may know. */
const authors = new Map<string, string>()
const calls: { openid: string; verb: string }[] = []
let qunhuo: Qunhuo
let pollId = ''

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

/** An anonymous poll as the first thing of the quarter: every phone fetches a token for it with the others. */
async function launchPoll(): Promise<string> {
  const launch = {
    communityId,
    requestId: 'r'.repeat(22),
    title: '要不要四天工作制',
    options: [{ text: '要' }, { text: '不要' }],
    ...{ most: 1, other: false, additions: false, changes: true, anonymous: true },
    ...({ showing: 'live', voters: 'everyone', repeat: 'never' } as const),
    closesAt: new Date(qunhuo.cloud.clock.now().getTime() + 6 * DAY_MS).toISOString(),
  }
  await qunhuo.call('checkin.home', { communityId }, staff)
  return granted(await qunhuo.call('poll.launch', launch, staff)).pollId
}

/** Many vote, in an order of their own; some vote anew. */
async function vote(wallets: ReadonlyMap<string, Token[]>): Promise<void> {
  for (let each = 0; each < VOTERS; each++) {
    const openid = `openid-${(71 * each + 29) % MEMBERS}`
    const token = wallets.get(openid)?.find(({ scopeId }) => scopeId.startsWith('poll_'))
    if (!token) throw new Error('no token')
    granted(await askBox(qunhuo, 'box.vote', casting(token, [each % 3 === 0 ? '1' : '2'])))
    if (each % 10 === 0) granted(await askBox(qunhuo, 'box.vote', casting(token, ['1'], 2)))
    authors.set(keysOf(bytesOf(token.secret)).id, openid)
  }
}

/** A quarter of use: all get tokens, many vote, some write each week, the admin answers, all read. */
async function liveAQuarter(): Promise<void> {
  const wallets = new Map<string, Token[]>()
  pollId = await launchPoll()
  for (const openid of people()) {
    wallets.set(openid, await fetchTokens(qunhuo, communityId, openid))
    calls.push({ openid, verb: 'issue' })
  }
  await vote(wallets)
  for (let week = 0; week < WEEKS; week++) {
    for (let each = 0; each < AUTHORS_A_WEEK; each++) {
      const openid = `openid-${(37 * (week * AUTHORS_A_WEEK + each) + 11) % MEMBERS}`
      const tokens = wallets.get(openid) ?? []
      const place = tokens.findIndex(({ scopeId }) => scopeId.startsWith('box_'))
      const [token] = tokens.splice(place, 1)
      if (!token) throw new Error('no token left')
      granted(await askBox(qunhuo, 'box.open', opening(token, `第 ${week} 周的第 ${each} 条`)))
      authors.set(keysOf(bytesOf(token.secret)).id, openid)
    }
    qunhuo.cloud.clock.advance(7 * DAY_MS)
    await qunhuo.cloud.fireTimer('suggestion', 'tend')
    await qunhuo.cloud.fireTimer('poll', 'closeDue')
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

/** Tries to say of each thread or ballot whose it is: by every hash of every openid under every key, by order, by size. */
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
      for (const text of [name, ...scopeIds().flatMap((scopeId) => namedIn(scopeId, name))])
        for (const mark of everyHash(text, keys)) marks.set(mark, openid)
  return marks
}

function scopeIds(): string[] {
  return [`box_${communityId}_2026Q4`, `poll_${pollId}`]
}

/** The ways in which our own code, or a careless one, puts a person and a scope together. */
function namedIn(scopeId: string, name: string): string[] {
  return [`${name}|${scopeId}`, `${scopeId}|${name}`, `issued|${scopeId}|${name}`]
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

it(
  'says nothing of who wrote or how anybody voted, to whoever has the database, its secrets, and all that was printed',
  async () => {
    await liveAQuarter()
    const names = [
      'threads',
      'issued',
      'scopes',
      'members',
      'communities',
      'voices',
      'adoptions',
      'anonymousBallots',
      'ballots',
      'polls',
    ]
    const dumps = Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await dump(name)] as const)),
    )
    const threads = dumps.threads ?? []
    expect(threads).toHaveLength(WEEKS * AUTHORS_A_WEEK)
    const ballots = dumps.anonymousBallots ?? []
    expect(ballots).toHaveLength(VOTERS)
    expect(dumps.issued).toHaveLength(2 * MEMBERS)
    expect(dumps.ballots).toEqual([])
    expect(dumps.polls).toMatchObject([{ result: { voters: { $numberInt: String(VOTERS) } } }])

    const secrets = textsIn([dumps.scopes, dumps.communities]).filter((text) => text.length > 8)
    // Chance hits 0.3 of 60 on average: four in one run of a thousand, seven in one of ten million.
    for (const records of [threads, ballots]) {
      const guessed = link(records, secrets)
      for (const [, guesses] of guessed) expect(right(guesses)).toBeLessThanOrEqual(6)
      expect(guessed.get('marks')?.size).toBe(0)
    }
    // Not a word of a ballot stands beside a person, and none of them carries a time.
    const beside = new Set(textsIn([dumps.issued, dumps.members]).filter((text) => text.length > 8))
    const scope = `poll_${pollId}`
    expect(textsIn(ballots).filter((text) => text !== scope && beside.has(text))).toEqual([])

    const told = JSON.stringify([threads, ballots])
    expect(told).not.toMatch(/openid-\d/)
    expect(told).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
    expect(told).not.toMatch(/"\$date"/)
    expect(printed.join('\n')).not.toContain('条')
    expect(qunhuo.cloud.invocations().filter((one) => one.name === 'box')).toEqual([])

    // The same linker finds everybody where a hash under a secret stands in the record.
    const key = secrets[0] ?? ''
    for (const [records, scopeId] of [
      [threads, `box_${communityId}_2026Q4`],
      [ballots, scope],
    ] as const) {
      const planted = records.map((record) => {
        const openid = authors.get(record._id) ?? ''
        const nullifier = createHmac('sha256', key).update(`${openid}|${scopeId}`).digest('hex')
        return { ...record, nullifier }
      })
      const marks = link(planted, secrets).get('marks') ?? new Map<string, string>()
      expect(right(marks)).toBe(records.length)
    }
  },
  LONG_MS,
)
