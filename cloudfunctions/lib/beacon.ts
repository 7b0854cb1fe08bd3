import { isBeaconOf } from '../../domain/raffle/beaconSignature'
import { type Chain, practiceChain, quicknet } from '../../domain/raffle/chain'

const PATIENCE_MS = 4_000
/** drand's own relays and Cloudflare's: whoever serves a round, it proves itself. */
const HOSTS = ['https://api.drand.sh', 'https://drand.cloudflare.com']

/** Set by the local cloud alone, which has a beacon for practice. */
const practiceUrl = process.env.LOCAL_CLOUD_BEACON

/** The chain that new raffles of this deployment are drawn by. */
export const ownChain: Chain = practiceUrl ? practiceChain : quicknet

/** The signature of a chain's round; null if it is not known yet or nobody can be reached. */
export async function signatureOf(chain: Chain, round: number): Promise<string | null> {
  for (const host of hostsOf(chain)) {
    const signature = await ask(`${host}/${chain.hash}/public/${round}`)
    if (signature && isBeaconOf(chain, round, signature)) return signature
  }
  return null
}

function hostsOf(chain: Chain): readonly string[] {
  if (chain.standing === 'public') return HOSTS
  return practiceUrl ? [practiceUrl] : []
}

async function ask(url: string): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const { signature } = (await response.json()) as { signature?: unknown }
    return typeof signature === 'string' ? signature : null
  } catch {
    return null
  }
}
