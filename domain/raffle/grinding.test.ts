import { describe, expect, it } from 'vitest'
import { quicknet } from './chain'
import { seedOf } from './commitment'
import { digest } from './digest'
import { drawWinners } from './drawWinners'
import { SALT_DIGITS } from './sealedName'
import { toTickets } from './ticket'
import { commitTo } from './transcript'

const FRIEND = 'friend'
const salt = '0'.repeat(SALT_DIGITS)
const PEOPLE = 100
const TRIALS = 4_000
const TRIES = 40

const entriesWith = (trick: number) => [
  { memberId: FRIEND, weight: 1, name: { nickname: '朋友', salt } },
  ...Array.from({ length: PEOPLE - 1 }, (_, index) => ({
    memberId: `member${index}`,
    weight: 1,
    name: { nickname: `同事${index === 0 ? trick : index}`, salt },
  })),
]

/** The seed of a list that the organiser shaped: a nickname of his own is his to choose. */
function committed(trick: number) {
  const tickets = toTickets(entriesWith(trick))
  const source = { kind: 'drand', chain: quicknet.hash, round: 1000 } as const
  const freeze = { raffle: 'r', title: 't', redrawOf: null, frozenAt: new Date(0), source }
  return { tickets, ...commitTo({ ...freeze, prizes: [{ name: '奖', count: 1 }] }, tickets) }
}

function friendWins(trick: ReturnType<typeof committed>, randomness: Uint8Array): boolean {
  const weights = trick.tickets.map(({ weight }) => weight)
  const prizes = [{ name: '奖', count: 1 }]
  const [win] = drawWinners(seedOf(trick.commitment, randomness), weights, prizes)
  return trick.tickets[Number(win?.code) - 1]?.memberId === FRIEND
}

describe('an organiser who wants a friend to win', () => {
  const tricks = Array.from({ length: TRIES }, (_, trick) => committed(trick))

  it('gains nothing by trying lists while the beacon is unknown', () => {
    let wins = 0
    for (let trial = 0; trial < TRIALS; trial++) {
      const guess = digest(`guess ${trial}`)
      const best = tricks.slice(0, 5).find((trick) => friendWins(trick, guess)) ?? tricks[0]
      if (best && friendWins(best, digest(`beacon ${trial}`))) wins++
    }
    // One in a hundred, as for everybody: 40 of 4,000, give or take four standard deviations.
    expect(wins).toBeGreaterThan(15)
    expect(wins).toBeLessThan(65)
  })

  it('would gain nearly everything if the list could still change afterwards', () => {
    let wins = 0
    for (let trial = 0; trial < 100; trial++) {
      const beacon = digest(`beacon ${trial}`)
      if (tricks.some((trick) => friendWins(trick, beacon))) wins++
    }
    expect(wins).toBeGreaterThan(20)
  })

  it('would have the friend win for certain if the server chose the seed itself', () => {
    const [trick] = tricks
    let tries = 0
    while (trick && !friendWins(trick, digest(`chosen ${tries}`))) tries++
    expect(tries).toBeLessThan(2_000)
  })
})
