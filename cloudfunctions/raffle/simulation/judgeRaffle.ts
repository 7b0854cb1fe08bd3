import type { Documents } from '../../lib/simulator/Documents'
import { ledgerOf } from '../../lib/simulator/ledgerOf'

/** What phones were told: who is in with how many entries, and the codes of every list of winners that was shown. */
export interface Told {
  entered: Map<string, number>
  winners: Set<string>
}

/** What is wrong with a raffle in which all is quiet. */
export function judgeRaffle(documents: Documents, raffleId: string, told: Told): string[] {
  const raffle = documents.get('raffles', raffleId)
  const entries = documents.all('entries')
  const entered = entries.filter(({ state }) => state === 'entered')
  const inList = new Set(entered.map(({ memberId }) => memberId))
  const taken = pointsTaken(documents, raffleId)
  const wins = raffle?.wins ?? []
  const winners = new Set(wins.map(({ memberId }) => memberId))
  const ends = entered.length === 0 ? 'cancelled' : 'drawn'
  const checks: [fault: string, holds: boolean][] = [
    [`it ended ${raffle?.state ?? 'nowhere'}`, raffle?.state === ends],
    ['an entry hangs in between', entries.every(({ state }) => state !== 'held')],
    ['the frozen list is not those who entered', (raffle?.frozen?.count ?? 0) === entered.length],
    ['somebody won twice', winners.size === wins.length],
    ['somebody won who is not in the list', [...winners].every((winner) => inList.has(winner))],
    ['not all prizes were drawn', wins.length === Math.min(4, entered.length)],
    ['different winners were shown', told.winners.size <= 1],
    [
      'other winners were shown than are stored',
      [...told.winners].every((shown) => shown === wins.map(({ code }) => code).join()),
    ],
  ]
  const paid = entered.filter(({ memberId, points }) => taken.get(memberId) !== points)
  const robbed = [...taken].filter(([memberId, points]) => points > 0 && !inList.has(memberId))
  const forgotten = [...told.entered].filter(
    ([memberId, weight]) => entered.find((one) => one.memberId === memberId)?.weight !== weight,
  )
  return [
    ...checks.filter(([, holds]) => !holds).map(([fault]) => fault),
    ...paid.map(({ memberId }) => `${memberId} is in for other points than were taken`),
    ...robbed.map(([memberId]) => `${memberId} paid and is not in`),
    ...forgotten.map(([memberId]) => `${memberId} was told to be in and is not`),
  ]
}

/** What the ledgers say was taken, and not given back, for a raffle. */
function pointsTaken(documents: Documents, raffleId: string): Map<string, number> {
  const sums = documents.all('members').map(({ _id }) => {
    const booked = ledgerOf(documents, _id).filter(({ id }) => id.includes(raffleId))
    return [_id, -booked.reduce((sum, { points }) => sum + points, 0)] as const
  })
  return new Map(sums)
}
