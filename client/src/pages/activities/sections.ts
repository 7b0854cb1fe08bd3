import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { PollSection } from './PollSection'
import { QuizSection } from './QuizSection'
import { RaffleSection } from './RaffleSection'

/** What 活动 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = [PollSection, QuizSection, RaffleSection]
