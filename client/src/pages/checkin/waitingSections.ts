import type { CommunitySection } from '../../components/TabPage/CommunitySection'
import { WaitingPolls } from './WaitingPolls'
import { WaitingQuizzes } from './WaitingQuizzes'
import { FirstWeek } from './FirstWeek'

/**
 * What waits for the member on 今天, below the check-in: one line a capability. Shown once the first
 * screen is there, so that it costs that screen nothing; what has nothing to say shows nothing.
 */
export const waiting: readonly CommunitySection[] = [WaitingPolls, WaitingQuizzes]
export const waiting: readonly CommunitySection[] = [WaitingPolls]
export const waiting: readonly CommunitySection[] = [FirstWeek]
