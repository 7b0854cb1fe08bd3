import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quicknet } from './chain'
import { rootOf } from './merkle'
import { Numbers, randomTickets, randomTranscript } from './randomTranscript'
import { readTranscript } from './readTranscript'
import { SALT_BYTES, type SealedName, sealOf, withoutName } from './sealedName'
import { type Document, recompute } from './strangersVerifier'
import { type Ticket, toTickets } from './ticket'
import { lineOf, ticketOf } from './ticketLine'
import { joined, type Transcript } from './transcript'
import { verify } from './verify'

const trust = { chains: [quicknet], isBeacon: () => true }

const hexOf = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((one) => Buffer.from(one).toString('hex'))
const nickname = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .filter((one) => Buffer.from(one).toString() === one && !/[\r\n]/.test(one))
const name = fc.record({ nickname, salt: hexOf(SALT_BYTES) })
const raffle = fc.string({ minLength: 8 }).map((seed) => randomTranscript(new Numbers(seed)))

const textOf = (transcript: Transcript) => JSON.stringify(transcript)

/** What both verifiers say: the fault, or null. */
function faultsOf(transcript: Transcript) {
  const read = readTranscript(textOf(transcript))
  const ours = typeof read === 'string' ? read : verify(read, trust)
  try {
    recompute(JSON.parse(textOf(transcript)) as Document)
    return { ours, theirs: null }
  } catch (error) {
    return { ours, theirs: (error as Error).message }
  }
}

/** A transcript with one of its tickets changed. */
function changed(
  transcript: Transcript,
  at: number,
  change: (ticket: Ticket) => Ticket,
): Transcript {
  const place = at % transcript.tickets.length
  const tickets = transcript.tickets.map((line, index) =>
    index === place ? lineOf(change(ticketOf(line))) : line,
  )
  return { ...transcript, tickets }
}

const erasedTicket = (ticket: Ticket): Ticket => ({ ...ticket, name: withoutName(ticket.name) })
const rootOfAll = (tickets: readonly Ticket[]) => rootOf(tickets.map(lineOf))

describe('the seal of a name', () => {
  it('stays when the name and its salt go, and does not change any more', () => {
    fc.assert(
      fc.property(name, (one) => {
        const left = withoutName(one)
        expect(left).toEqual({ nickname: null, seal: sealOf(one) })
        expect(withoutName(left)).toEqual(left)
      }),
    )
  })

  it('is another one for any other name and any other salt', () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        fc.pre(one.nickname !== other.nickname || one.salt !== other.salt)
        expect(sealOf(one)).not.toBe(sealOf(other))
      }),
    )
  })

  it('tells two people of one name apart, and nothing moves between name and salt', () => {
    const salt = '61'.repeat(SALT_BYTES)
    const names: SealedName[] = [
      { nickname: '小林', salt },
      { nickname: '小林', salt: '62'.repeat(SALT_BYTES) },
      { nickname: 'a小林', salt },
      { nickname: '', salt },
    ]
    expect(new Set(names.map(sealOf)).size).toBe(names.length)
  })
})

describe('a list from which somebody has gone', () => {
  it('has the root that it had before, whoever goes and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 150 }),
        fc.func(fc.boolean()),
        (...given) => {
          const [seed, size, goes] = given
          const before = randomTickets(new Numbers(seed), size)
          const after = before.map((ticket) =>
            goes(ticket.memberId) ? erasedTicket(ticket) : ticket,
          )
          expect(rootOfAll(after)).toBe(rootOfAll(before))
          // Blanked before the list was frozen it is the same list as well.
          expect(rootOfAll(toTickets([...after].reverse()))).toBe(rootOfAll(before))
        },
      ),
    )
  })

  it('is verified by both verifiers, with the same winners', () => {
    fc.assert(
      fc.property(raffle, fc.nat(), (transcript, at) => {
        const after = changed(transcript, at, erasedTicket)
        expect(faultsOf(after)).toEqual({ ours: null, theirs: null })
        expect(after.commitment).toBe(transcript.commitment)
        expect(recompute(JSON.parse(textOf(after)) as Document)).toEqual(transcript.winners)
      }),
    )
  })

  it('is refused by both, once a name, a salt or a seal is another one', () => {
    fc.assert(
      fc.property(raffle, fc.nat(), name, hexOf(32), (transcript, at, other, seal) => {
        const forged = changed(transcript, at, ({ name: own, ...ticket }) => {
          if (own.nickname === null) return { ...ticket, name: { nickname: null, seal } }
          return other.nickname.length % 2 === 0
            ? { ...ticket, name: { ...own, nickname: other.nickname } }
            : { ...ticket, name: { ...own, salt: other.salt } }
        })
        fc.pre(textOf(forged) !== textOf(transcript))
        expect(faultsOf(forged)).toEqual({ ours: 'root', theirs: 'root' })
      }),
    )
  })
})

it('a transcript that comes in parts is the whole one again', () => {
  fc.assert(
    fc.property(raffle, fc.integer({ min: 1, max: 10 }), (transcript, size) => {
      const count = Math.ceil(transcript.tickets.length / size)
      const partOf = (part: number): Transcript => {
        const cut = <T>(list: readonly T[]) => list.slice(part * size, (part + 1) * size)
        const { source } = transcript
        const kept =
          source.kind === 'reveal'
            ? { ...source, contributions: cut(source.contributions) }
            : source
        return { ...transcript, tickets: cut(transcript.tickets), source: kept }
      }
      const rest = Array.from({ length: count - 1 }, (_, part) => partOf(part + 1))
      expect(joined(partOf(0), rest)).toEqual(transcript)
    }),
  )
})
