import type { rankTeams, Step } from '../../../domain/board'

export type TeamRow = ReturnType<typeof rankTeams>[number]

/** Scores of a board as of the last count; `id` is the week, the month or the day that it was about. */
export interface Histogram {
  id: string
  steps: Step[]
}

/** What a community's boards need besides its members, under the community's id. */
export interface Board {
  _id: string
  /** The teams that members can belong to. */
  teams: string[]
  /** When somebody last looked, to within an hour. */
  askedAt: Date
  /** Whether somebody looked lately, so that it is counted. */
  active: boolean
  countedAt: Date | null
  week: Histogram
  month: Histogram
  all: Histogram
  streak: Histogram
  teamRows: { week: TeamRow[]; month: TeamRow[]; all: TeamRow[] }
}
