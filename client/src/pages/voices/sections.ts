import type { CommunitySection } from '../../components/TabPage/CommunitySection'

/** What 心声 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = []
