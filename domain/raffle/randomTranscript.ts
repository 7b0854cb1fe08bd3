import { createHash } from 'node:crypto'
import { quicknet, timeOfRound } from './chain'
import { type Outcome, randomnessOf, type Source, seal } from './chance'
import { seedOf } from './commitment'
import { drawWinners, type Prize } from './drawWinners'
import { SALT_BYTES, type SealedName, withoutName } from './sealedName'
import { type Ticket, toTickets } from './ticket'
import { commitTo, publish, type Transcript } from './transcript'

/** drand's published signatures of quicknet. */
export const published = {
  1000: 'b44679b9a59af2ec876b1a6b1ad52ea9b1615fc3982b19576350f93447cb1125e342b73a8dd2bacbe47e4b6b63ed5e39',
  1001: 'b33bf3667cbd5a82de3a24b4e0e9fe5513cc1a0e840368c6e31f5fcfa79bea03f73896b25883abf2853d10337fb8fa41',
} as const

/** Whole numbers that follow from a seed, for tests: the same every time. */
export class Numbers {
  #count = 0
  constructor(private readonly seed: string) {}

  hex(): string {
    return createHash('sha256')
      .update(`${this.seed}:${this.#count++}`)
      .digest('hex')
  }

  from(least: number, most: number): number {
    return least + (Number.parseInt(this.hex().slice(0, 12), 16) % (most - least + 1))
  }
}

const nicknames = ['小林', '老王|', 'Zoé', '🔥火', '晓雯', 'a|b|c', '𠮷野', 'Ωmega']
const titles = ['年会抽奖', '周五 | 加餐', '🎁', 'Team raffle']

/** A drawn raffle made of numbers: its list, weights, prizes and source are all left to them. */
export function randomTranscript(numbers: Numbers, size?: number): Transcript {
  const tickets = randomTickets(numbers, size ?? numbers.from(1, 24))
  const { source, outcome } = randomChance(numbers, tickets.length)
  return drawn(tickets, { prizes: randomPrizes(numbers), source, outcome, ...randomTerms(numbers) })
}

/** What a raffle is drawn with. */
export interface Drawing {
  raffle: string
  title: string
  redrawOf: string | null
  frozenAt: Date
  prizes: readonly Prize[]
  source: Source
  outcome: Outcome
}

/** Draws, without checking a beacon's signature. */
export function drawn(tickets: Ticket[], { outcome, ...freeze }: Drawing): Transcript {
  const committed = commitTo(freeze, tickets)
  const trust = { chain: quicknet, isBeacon: () => true }
  const randomness = randomnessOf(freeze.source, outcome, trust)
  if (!randomness) throw new Error('an outcome of another source')
  const weights = tickets.map(({ weight }) => weight)
  const wins = drawWinners(seedOf(committed.commitment, randomness), weights, freeze.prizes)
  return publish(committed, tickets, { outcome, wins })
}

export function randomTickets(numbers: Numbers, size: number): Ticket[] {
  const most = [1, 10, 2 ** 31 - 1][numbers.from(0, 2)] ?? 1
  const entries = Array.from({ length: size }, () => ({
    memberId: `QF4K7Z2M9T_${Buffer.from(numbers.hex(), 'hex').toString('base64url').slice(0, 22)}`,
    weight: numbers.from(1, most),
    name: randomName(numbers),
  }))
  return toTickets(entries)
}

/** One in four has gone for good. */
function randomName(numbers: Numbers): SealedName {
  const nickname = nicknames[numbers.from(0, nicknames.length - 1)] ?? ''
  const name = { nickname, salt: numbers.hex().slice(0, 2 * SALT_BYTES) }
  return numbers.from(0, 3) === 0 ? withoutName(name) : name
}

function randomTerms(numbers: Numbers) {
  return {
    raffle: numbers.hex().slice(0, 22),
    title: titles[numbers.from(0, titles.length - 1)] ?? '',
    redrawOf: numbers.from(0, 3) === 0 ? numbers.hex().slice(0, 22) : null,
    frozenAt: new Date(timeOfRound(quicknet, 900).getTime() - numbers.from(0, 9_999_999)),
  }
}

function randomPrizes(numbers: Numbers): Prize[] {
  return Array.from({ length: numbers.from(1, 4) }, (_, tier) => ({
    name: `${tier + 1} 等奖${numbers.from(0, 1) ? '|' : ''}`,
    count: numbers.from(1, 6),
  }))
}

function randomChance(numbers: Numbers, size: number): { source: Source; outcome: Outcome } {
  const kind = (['drand', 'lottery', 'reveal'] as const)[numbers.from(0, 2)] ?? 'drand'
  switch (kind) {
    case 'drand':
      return {
        source: { kind, chain: quicknet.hash, round: numbers.from(1000, 99_999_999) },
        outcome: { kind, signature: (numbers.hex() + numbers.hex()).slice(0, 96) },
      }
    case 'lottery':
      return randomLottery(numbers)
    case 'reveal': {
      const secret = numbers.hex()
      const contributions = Array.from({ length: size }, () => numbers.hex().slice(0, 22))
      return {
        source: { kind, sealed: seal(secret), contributions },
        outcome: { kind, secret },
      }
    }
  }
}

function randomLottery(numbers: Numbers): { source: Source; outcome: Outcome } {
  const issue = String(numbers.from(2_026_001, 2_026_150))
  const drawings = [
    { game: 'ssq', issue, day: '2026-11-26' },
    { game: 'pl5', issue: issue.slice(2), day: '2026-11-26' },
    { game: '3d', issue, day: '2026-11-27' },
  ] as const
  const digits = (count: number) => Array.from({ length: count }, () => numbers.from(0, 9))
  const reds = Array.from({ length: 6 }, (_, index) => index * 5 + numbers.from(1, 5))
  const drawnNumbers = [[...reds, numbers.from(1, 16)], digits(5), digits(3)]
  return {
    source: { kind: 'lottery', drawings },
    outcome: { kind: 'lottery', numbers: drawnNumbers },
  }
}
