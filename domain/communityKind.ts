/** What a community is for. It decides its first settings and its place in the tree. */
export type CommunityKind = 'everyone' | 'department' | 'exchange' | 'project'

/** How far below the whole company each kind stands. */
const depth: Record<CommunityKind, number> = { everyone: 0, department: 1, exchange: 2, project: 3 }

/**
 * Whether one kind may stand below another: a parent stands strictly higher. So no order in which
 * parents are set, at once or one after the other, makes a ring.
 */
export function mayStandBelow(child: CommunityKind, parent: CommunityKind): boolean {
  return depth[parent] < depth[child]
}
