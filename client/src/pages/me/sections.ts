import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { PointsSection } from './PointsSection'

/** What 我的 shows above its rows, such as the balance: one line a capability. */
export const sections: readonly CommunitySection[] = [PointsSection]
