import { askBox } from './askBox'
import { codeOf } from './call'
import { isPassing } from './callCode'
import { randomBytes } from './randomBytes'
import { keepWallet, type Waiting, walletOf, walletOwners } from './wallet'

type Words = Exclude<Waiting, { verb: 'vote' }>
type Vote = Extract<Waiting, { verb: 'vote' }>

const SECOND_MS = 1_000
const MINUTE_MS = 60 * SECOND_MS
/** Between which times words wait. */
const WORDS_WAIT = { shortest: 30 * SECOND_MS, longest: 30 * MINUTE_MS }
/**
 * A ballot must come before the close, and most people leave soon after a tap: a shorter wait, and
 * none once the app is put away, for a ballot that never comes is worse than one that comes sooner.
 */
const BALLOT_WAIT = { shortest: 5 * SECOND_MS, longest: 2 * MINUTE_MS }

/**
 * Sends later what was written now: after half a minute to half an hour, or with the next start, so
 * that when it comes does not tell when it was written.
 */
export async function sendLater(memberId: string, waiting: Words): Promise<void> {
  keepWallet(memberId, { waiting: [...walletOf(memberId).waiting, waiting] })
  const delay = await anyBetween(WORDS_WAIT)
  setTimeout(() => void deliver(memberId, isWords), delay)
}

/**
 * Sends a ballot after some seconds to two minutes, in half of the time that is left before the close
 * at the latest; it takes the place of one that still waits.
 */
export async function castLater(memberId: string, vote: Vote, leftMs: number): Promise<void> {
  const others = walletOf(memberId).waiting.filter((one) => !isOf(one, vote.scopeId))
  keepWallet(memberId, { waiting: [...others, vote] })
  const longest = Math.max(0, Math.min(BALLOT_WAIT.longest, leftMs / 2))
  const delay = await anyBetween({ shortest: Math.min(BALLOT_WAIT.shortest, longest), longest })
  setTimeout(() => void deliver(memberId, (one) => isOf(one, vote.scopeId)), delay)
}

/** Sends everything that waited when the app was closed. */
export function deliverWhatWaits(): void {
  for (const memberId of walletOwners()) void deliver(memberId, () => true)
}

/** Sends the ballots that wait: the app is put away, and nobody knows for how long. */
export function deliverBallots(): void {
  for (const memberId of walletOwners()) void deliver(memberId, (one) => !isWords(one))
}

/** One after the other, for what is said in a thread comes after its beginning. */
async function deliver(memberId: string, isDue: (waiting: Waiting) => boolean): Promise<void> {
  for (const waiting of walletOf(memberId).waiting.filter(isDue)) {
    try {
      await send(waiting)
    } catch (error) {
      if (isPassing(codeOf(error))) return
      keepRefusal(memberId, waiting, error)
    }
    const left = walletOf(memberId).waiting.filter((one) => !isSame(one, waiting))
    keepWallet(memberId, { waiting: left })
  }
}

async function send(waiting: Waiting): Promise<void> {
  if (waiting.verb === 'open') await askBox('box.open', waiting.input)
  else if (waiting.verb === 'add') await askBox('box.add', waiting.input)
  else if (waiting.verb === 'refund') await askBox('box.refund', waiting.input)
  else await askBox('box.vote', waiting.input)
}

/** What will never be taken is not said to have been sent. */
function keepRefusal(memberId: string, waiting: Waiting, error: unknown): void {
  const refused = codeOf(error)
  const { ballots, refunds, threads } = walletOf(memberId)
  if (waiting.verb === 'refund') {
    const others = Object.entries(refunds).filter(([threadId]) => threadId !== waiting.threadId)
    keepWallet(memberId, { refunds: Object.fromEntries(others) })
    return
  }
  if (waiting.verb !== 'vote') {
    const { threadId } = waiting
    const marked = threads.map((one) => (one.threadId === threadId ? { ...one, refused } : one))
    keepWallet(memberId, { threads: marked })
    return
  }
  const own = ballots[waiting.scopeId]
  if (own) keepWallet(memberId, { ballots: { ...ballots, [waiting.scopeId]: { ...own, refused } } })
}

async function anyBetween({ shortest, longest }: { shortest: number; longest: number }) {
  const [high = 0, low = 0] = await randomBytes(2)
  return shortest + ((high * 256 + low) / 65_536) * (longest - shortest)
}

function isWords(waiting: Waiting): waiting is Words {
  return waiting.verb !== 'vote'
}

function isOf(waiting: Waiting, scopeId: string): boolean {
  return waiting.verb === 'vote' && waiting.scopeId === scopeId
}

function isSame(one: Waiting, other: Waiting): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
