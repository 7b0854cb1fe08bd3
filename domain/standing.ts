/** What a community trusts a person with. */
export type Standing = 'owner' | 'admin' | 'backbone' | 'member'

const rank: Record<Standing, number> = { member: 0, backbone: 1, admin: 2, owner: 3 }

/** Whether somebody may act on somebody else's membership: those above may, and nobody on the owner. */
export function isAbove(actor: Standing, subject: Standing): boolean {
  return rank[actor] > rank[subject] && rank[actor] >= rank.admin
}

/** Whether somebody may make another one of this standing: only what is below one's own, both before and after. */
export function mayAppoint(actor: Standing, from: Standing, to: Standing): boolean {
  return isAbove(actor, from) && isAbove(actor, to)
}
