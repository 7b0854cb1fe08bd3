import { askBox } from './askBox'
import { codeOf } from './call'
import { isPassing } from './callCode'
import { randomBytes } from './randomBytes'
import { keepWallet, type Waiting, walletOf, walletOwners } from './wallet'

const SHORTEST_MS = 30_000
const LONGEST_MS = 30 * 60_000

/**
 * Sends later what was written now: after half a minute to half an hour, or with the next start, so
 * that when it comes does not tell when it was written.
 */
export async function sendLater(memberId: string, waiting: Waiting): Promise<void> {
  keepWallet(memberId, { waiting: [...walletOf(memberId).waiting, waiting] })
  const [high = 0, low = 0] = await randomBytes(2)
  const delay = SHORTEST_MS + ((high * 256 + low) / 65_536) * (LONGEST_MS - SHORTEST_MS)
  setTimeout(() => void deliver(memberId), delay)
}

/** Sends everything that waited when the app was closed. */
export function deliverWhatWaits(): void {
  for (const memberId of walletOwners()) void deliver(memberId)
}

/** One after the other, for what is said in a thread comes after its beginning. */
async function deliver(memberId: string): Promise<void> {
  for (const waiting of walletOf(memberId).waiting) {
    const done = await send(waiting).catch((error: unknown) => !isPassing(codeOf(error)))
    if (!done) return
    const left = walletOf(memberId).waiting.filter((one) => !isSame(one, waiting))
    keepWallet(memberId, { waiting: left })
  }
}

async function send(waiting: Waiting): Promise<true> {
  if (waiting.verb === 'open') await askBox('box.open', waiting.input)
  else await askBox('box.add', waiting.input)
  return true
}

function isSame(one: Waiting, other: Waiting): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
