import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { PersonSection } from './PersonSection'
import { PointsSection } from './PointsSection'

/** What 我的 shows above its groups of rows: one line a capability. */
export const sections: readonly CommunitySection[] = [PersonSection, PointsSection]
