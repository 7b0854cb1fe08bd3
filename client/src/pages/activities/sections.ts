import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { QuizSection } from './QuizSection'
import { RaffleSection } from './RaffleSection'

/** What 活动 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = [QuizSection, RaffleSection]
