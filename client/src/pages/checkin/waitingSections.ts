import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { FirstWeek } from './FirstWeek'
import { WaitingPolls } from './WaitingPolls'
import { WaitingQuizzes } from './WaitingQuizzes'

/**
 * What waits for the member on 今天, below the check-in: one line a capability. Shown once the first
 * screen is there, so that it costs that screen nothing; what has nothing to say shows nothing.
 */
export const waiting: readonly CommunitySection[] = [FirstWeek, WaitingPolls, WaitingQuizzes]
