import { scopeIdOf } from '../../../domain/suggestion/scope'
import { lastHome } from './lastHome'
import { walletOf } from './wallet'

/** Who this person is here, as this phone last saw it; null: no member, or never here before. */
export function memberIdHere(communityId: string): string | null {
  const home = lastHome(communityId)
  return home?.status === 'member' ? home.me.memberId : null
}

/** Whether this phone has voted in an anonymous poll, which nobody else knows. */
export function hasCast(communityId: string, pollId: string): boolean {
  const memberId = memberIdHere(communityId)
  if (memberId === null) return false
  return walletOf(memberId).ballots[scopeIdOf({ kind: 'poll', pollId })] !== undefined
}
