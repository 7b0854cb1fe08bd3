import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { QuizSection } from './QuizSection'
import { RaffleSection } from './RaffleSection'

/** What 活动 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = [QuizSection, RaffleSection]

import { PollSection } from './PollSection'

/** What 活动 shows, from top to bottom: one line a capability. */
export const sections: readonly CommunitySection[] = [PollSection]
