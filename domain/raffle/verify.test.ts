import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { isBeaconOf } from './beaconSignature'
import { quicknet } from './chain'
import { commitmentOf } from './commitment'
import { digestHex } from './digest'
import { fingerprintOf } from './fingerprint'
import { includes, isIncluded, rootOf } from './merkle'
import { drawn, Numbers, published, randomTickets } from './randomTranscript'
import { readTranscript, type Unreadable } from './readTranscript'
import { SALT_DIGITS } from './sealedName'
import type { Ticket } from './ticket'
import { isNameless, lineOf, ticketOf, totalWeight, weightOf } from './ticketLine'
import type { Transcript } from './transcript'
import { type Fault, verify } from './verify'

const trust = { chains: [quicknet], isBeacon: isBeaconOf }
const beforeRound1000 = new Date('2023-08-23T15:58:00.000Z')

const raffle = {
  raffle: '9fQ2mZ7KpV1cX0aBdEeGhJ',
  title: '年会抽奖',
  redrawOf: null,
  frozenAt: beforeRound1000,
  prizes: [
    { name: '一等奖', count: 1 },
    { name: '二等奖', count: 3 },
  ],
  source: { kind: 'drand', chain: quicknet.hash, round: 1000 },
  outcome: { kind: 'drand', signature: published[1000] },
} as const

const tickets = randomTickets(new Numbers('verify'), 200)
const honest = drawn(tickets, raffle)

/** Reads what was published, with some of it changed. */
function read(change: Partial<Record<keyof Transcript, unknown>>): Transcript | Unreadable {
  return readTranscript(JSON.stringify({ ...honest, ...change }))
}

function faultOf(change: Partial<Record<keyof Transcript, unknown>>): Fault | null {
  const transcript = read(change)
  return typeof transcript === 'string' ? transcript : verify(transcript, trust)
}

/** What somebody publishes who makes list, hashes and commitment fit again. */
function recommitted(change: Partial<Transcript>): Partial<Transcript> {
  const terms = { ...honest, ...change }
  const { tickets: lines } = terms
  const totals = { count: lines.length, weight: totalWeight(lines), root: rootOf(lines) }
  return { ...change, ...totals, commitment: commitmentOf({ ...terms, ...totals }) }
}

const loser = honest.tickets
  .map((line) => ticketOf(line).code)
  .find((code) => !honest.winners?.some(([, won]) => won === code))
const named = honest.tickets.findIndex((line) => !isNameless(line))
const erased = honest.tickets.findIndex(isNameless)
const salt = '0'.repeat(SALT_DIGITS)
const replaced = (index: number, change: Partial<Ticket>) =>
  honest.tickets.map((line, at) => (at === index ? lineOf({ ...ticketOf(line), ...change }) : line))
const saltOfName = /(?<=\|)[0-9a-f]{32}(?=\|)/
/** The same with a line of which a part is written otherwise. */
const rewritten = (index: number, part: RegExp, by: string) =>
  honest.tickets.map((line, at) => (at === index ? line.replace(part, by) : line))
const memberAt = (index: number) => ticketOf(honest.tickets[index] ?? '').memberId
const saltAt = (index: number) => {
  const { name } = ticketOf(honest.tickets[index] ?? '')
  return name.nickname === null ? '' : name.salt
}

describe('a transcript', () => {
  it('that is honest has no fault, down to the signature of the beacon', () => {
    expect(faultOf({})).toBeNull()
    expect(faultOf({ ...recommitted({}) })).toBeNull()
  })

  it.each<[string, Fault, Partial<Record<keyof Transcript, unknown>>]>([
    ['another winner', 'winners', { winners: [[0, loser], ...(honest.winners ?? []).slice(1)] }],
    ['a winner left out', 'winners', { winners: honest.winners?.slice(1) }],
    ['one winner more', 'winners', { winners: [...(honest.winners ?? []), [1, loser]] }],
    [
      'a heavier ticket',
      'totals',
      { tickets: replaced(5, { weight: weightOf(honest.tickets[5] ?? '') + 1 }) },
    ],
    ['a ticket left out', 'tickets', { tickets: honest.tickets.filter((_, at) => at !== 7) }],
    [
      'a member swapped behind a number',
      'tickets',
      { tickets: replaced(100, { memberId: 'QF4K7Z2M9T_0000000000000000000000' }) },
    ],
    [
      'a member named otherwise',
      'root',
      { tickets: replaced(named, { name: { nickname: '别人', salt: saltAt(named) } }) },
    ],
    ['another salt to a name', 'root', { tickets: rewritten(named, saltOfName, salt) }],
    [
      'another seal of somebody who is gone',
      'root',
      { tickets: replaced(erased, { name: { nickname: null, seal: digestHex('other') } }) },
    ],
    [
      'a name given to somebody who is gone',
      'root',
      { tickets: replaced(erased, { name: { nickname: '别人', salt } }) },
    ],
    ['somebody in the list twice', 'tickets', { tickets: replaced(5, { memberId: memberAt(4) }) }],
    ['a weight of nothing', 'tickets', { tickets: replaced(5, { weight: 0 }) }],
    ['another root', 'root', { root: digestHex('other') }],
    [
      'one more first prize',
      'commitment',
      {
        prizes: [
          { name: '一等奖', count: 2 },
          { name: '二等奖', count: 3 },
        ],
      },
    ],
    ['another title', 'commitment', { title: '年会' }],
    ['another round', 'commitment', { source: { ...honest.source, round: 1001 } }],
    [
      'a forged signature',
      'outcome',
      { outcome: { kind: 'drand', signature: published[1000].replace(/9$/, '8') } },
    ],
    [
      'the beacon of another round',
      'outcome',
      { outcome: { kind: 'drand', signature: published[1001] } },
    ],
    [
      'an outcome of another kind',
      'outcome',
      { outcome: { kind: 'reveal', secret: digestHex('') } },
    ],
    ['no outcome', 'outcome', { outcome: null, winners: null }],
    ['no winners', 'winners', { winners: null }],
    ['a field too many', 'format', { note: 'x' } as never],
    ['an older version', 'version', { format: 'qunhuo-raffle/2' }],
    ['a later version', 'version', { format: 'qunhuo-raffle/4' }],
    ['another format', 'format', { format: 'raffle' }],
    ['no format', 'format', { format: null }],
    ['a fraction of a ticket', 'format', { tickets: replaced(5, { weight: 0.5 }) }],
    ['a weight written otherwise', 'format', { tickets: rewritten(5, /\|/, '|0') }],
    ['a member with a stroke in the id', 'format', { tickets: replaced(5, { memberId: 'a|b' }) }],
    [
      'a line break in a nickname',
      'format',
      { tickets: replaced(named, { name: { nickname: 'a\nb', salt } }) },
    ],
    ['a name without its salt', 'format', { tickets: rewritten(named, saltOfName, '') }],
    ['a seal beside a name', 'format', { tickets: rewritten(named, saltOfName, digestHex('')) }],
    [
      'a salt where the name is gone',
      'format',
      { tickets: replaced(erased, { name: { nickname: null, seal: salt } }) },
    ],
    ['a day that is none', 'format', { frozenAt: '2023-13-23T15:58:00.000Z' }],
  ])('with %s is refused: %s', (_, fault, change) => {
    expect(faultOf(change)).toBe(fault)
  })

  it('made anew from an altered list is refused by whoever saw the fingerprint before', () => {
    const altered = replaced(named, { name: { nickname: '别人', salt: saltAt(named) } })
    const forged = read(recommitted({ tickets: altered }))
    const remembered = honest.commitment
    if (typeof forged === 'string') throw new Error(forged)
    expect(verify(forged, { ...trust, remembered })).toBe('changed')
    expect(fingerprintOf(forged.commitment)).not.toBe(fingerprintOf(remembered))
  })

  it('is refused if the list was frozen less than a minute before the round', () => {
    const late = { frozenAt: '2023-08-23T15:58:24.001Z' }
    expect(faultOf(recommitted(late))).toBe('tooEarly')
    expect(faultOf(recommitted({ frozenAt: '2023-08-23T15:58:24.000Z' }))).not.toBe('tooEarly')
  })

  it('is refused if its chance comes from a chain that the verifier does not know', () => {
    const source = { kind: 'drand', chain: digestHex('own chain'), round: 1000 } as const
    expect(faultOf(recommitted({ source }))).toBe('chain')
  })

  it('is no transcript if it is no JSON, or something else', () => {
    for (const text of ['', '{', 'null', '[]', '1', '{"format":"qunhuo-raffle/3"}'])
      expect(readTranscript(text)).toBe('format')
  })
})

describe("the document's worked example", () => {
  it('is right, by a real beacon, with the fingerprint that the document names', async () => {
    const text = await readFile(new URL('example.json', import.meta.url), 'utf8')
    const document = await readFile(new URL('../../docs/raffle.md', import.meta.url), 'utf8')
    const example = readTranscript(text)
    if (typeof example === 'string') throw new Error(example)
    expect(verify(example, trust)).toBeNull()
    expect(document).toContain(fingerprintOf(example.commitment))
    const winners = example.winners?.map(([, code]) => code) ?? []
    expect(document).toContain(`${winners[0]}, ${winners[1]} and ${winners[2]}, in this order`)
  })
})

describe('a raffle by lottery numbers', () => {
  const drawings = [{ game: 'ssq', issue: '2026134', day: '2026-11-24' }] as const
  const source = { kind: 'lottery', drawings } as const
  const numbers = [[3, 7, 12, 18, 25, 31, 9]]
  const byNumbers = (frozenAt: string, drawnNumbers = numbers) => {
    const outcome = { kind: 'lottery', numbers } as const
    const transcript = drawn(tickets, { ...raffle, source, outcome, frozenAt: new Date(frozenAt) })
    return verify({ ...transcript, outcome: { kind: 'lottery', numbers: drawnNumbers } }, trust)
  }

  it('is right if the list was frozen before the drawing, on its day until 20:00 in China', () => {
    expect(byNumbers('2026-11-24T11:59:59.999Z')).toBeNull()
    expect(byNumbers('2026-11-24T12:00:00.000Z')).toBe('tooEarly')
  })

  it.each([
    ['that the game cannot draw', [[3, 7, 7, 18, 25, 31, 9]]],
    ['out of their bounds', [[3, 7, 12, 18, 25, 34, 9]]],
    ['that are too few', [[3, 7, 12, 18, 25, 31]]],
    ['of a drawing that is not named', [...numbers, [1, 2, 3]]],
  ])('takes no numbers %s', (_, wrong) => {
    expect(byNumbers('2026-11-24T10:00:00.000Z', wrong)).toBe('outcome')
  })

  it('has other winners by other numbers', () => {
    expect(byNumbers('2026-11-24T10:00:00.000Z', [[3, 7, 12, 18, 25, 31, 10]])).toBe('winners')
  })
})

describe('the proof of a single ticket', () => {
  it.each([1, 2, 64, 65, 200, 1_000])('leads to the root, in a list of %i', (size) => {
    const list = randomTickets(new Numbers(`proof ${size}`), size)
    const lines = list.map(lineOf)
    const root = rootOf(lines)
    for (const [index, ticket] of list.entries()) {
      if (index % 37 !== 0 && index !== size - 1) continue
      const proof = includes(lines, index)
      expect(isIncluded(ticket, proof, root)).toBe(true)
      expect(isIncluded({ ...ticket, weight: ticket.weight + 1 }, proof, root)).toBe(false)
      expect(isIncluded(ticket, proof, digestHex('another root'))).toBe(false)
    }
  })

  it('names nobody', () => {
    const { block } = includes(honest.tickets, named)
    const { nickname } = ticketOf(honest.tickets[named] ?? '').name
    expect(block.split('\n').every(isNameless)).toBe(true)
    expect(block).not.toContain(nickname)
  })

  it('is no proof with a line that only contains the ticket, nor with one that is none', () => {
    const line = lineOf(ticketOf(honest.tickets[erased] ?? ''))
    const ticket = ticketOf(line)
    const provedBy = (block: string) => isIncluded(ticket, { block, path: [] }, rootOf([line]))
    expect(provedBy(line)).toBe(true)
    for (const block of [`9${line}`, `${line}9`, `${line}\n`, ` ${line}`, line.slice(0, -1), ''])
      expect(provedBy(block)).toBe(false)
  })
})
