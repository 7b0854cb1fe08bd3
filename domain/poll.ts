import type { DayRule } from './day'
import type { Result } from './pollResult'
import { FEWEST_SHOWN } from './suggestion/cells'
import { later, type Period } from './wallClock'

/** The choice of writing an answer of one's own. */
export const OTHER = 'other'

/** Limits that whoever launches a poll meets. */
export const pollLimits = {
  options: 20,
  daysOpen: 90,
  shortestMinutes: 1,
  /** Open at the same time in one community: members' marks stay few. */
  openAtOnce: 50,
  /** The anonymous ones among them: every phone fetches a token for each. */
  anonymousAtOnce: 20,
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** When a poll takes votes: from the first instant up to, and without, the second. */
export interface Span {
  opensAt: Date
  closesAt: Date
}

export type Phase = 'ahead' | 'open' | 'closed'

/** When members see how it stands. */
export type Showing = 'live' | 'afterVoting' | 'afterClose'

export type Repeat = 'never' | Period

/** What a ballot may look like. */
export interface BallotRule {
  options: readonly { id: string }[]
  /** At most so many choices. */
  most: number
  /** Whether one may write an answer of one's own. */
  other: boolean
}

/** The runs of a repeated poll; all of them follow from the first. */
export interface Series extends Span {
  repeat: Repeat
  run: number
}

/** What a poll does at an instant: the clock alone decides, whenever its timer comes. */
export function phaseAt({ opensAt, closesAt }: Span, instant: Date): Phase {
  if (instant < opensAt) return 'ahead'
  return instant < closesAt ? 'open' : 'closed'
}

/** Whether choices make a ballot: known options, none twice, not too many, words with `other` and only then. */
export function isBallot(rule: BallotRule, choices: readonly string[], words: string | null) {
  const known = new Set(rule.options.map(({ id }) => id))
  if (rule.other) known.add(OTHER)
  const right = choices.every((choice) => known.has(choice))
  const once = new Set(choices).size === choices.length
  const few = choices.length >= 1 && choices.length <= rule.most
  return right && once && few && choices.includes(OTHER) === (words !== null)
}

/** Whether somebody is shown how a poll stands. */
export function showsResult(showing: Showing, { phase, voted }: { phase: Phase; voted: boolean }) {
  if (phase === 'closed' || showing === 'live') return true
  return showing === 'afterVoting' && voted
}

/** What of a plan would tell who voted how. */
export interface Secrecy {
  options: readonly { quota?: number | undefined }[]
  other: boolean
  additions: boolean
  showing: Showing
}

/**
 * What an anonymous poll cannot have, as the name of the field; null if it has nothing of it. Places
 * move with every single ballot and have holders, an added option has an author who will choose it,
 * words have a style and must be checked under somebody's name, and who has voted nobody knows.
 */
export function notForAnonymous(plan: Secrecy): keyof Secrecy | null {
  if (plan.options.some(({ quota }) => quota !== undefined)) return 'options'
  if (plan.other) return 'other'
  if (plan.additions) return 'additions'
  return plan.showing === 'afterVoting' ? 'showing' : null
}

/** Whether so many ballots are five more than were shown last, so that no two looks differ by fewer. */
export function isNextStep(shown: Pick<Result, 'voters'> | null, ballots: number): boolean {
  return ballots >= (shown?.voters ?? 0) + FEWEST_SHOWN
}

/** Whether the result of an anonymous poll may be shown. */
export function isShowable({ voters }: Pick<Result, 'voters'>): boolean {
  return voters >= FEWEST_SHOWN
}

/** Why a poll cannot be launched with this plan, as the name of the field; null if it can. */
export function faultInPlan(plan: PollPlan, now: Date): keyof PollPlan | null {
  const open = plan.closesAt.getTime() - now.getTime()
  if (open < pollLimits.shortestMinutes * MINUTE_MS) return 'closesAt'
  if (open > pollLimits.daysOpen * DAY_MS) return 'closesAt'
  if (open > longest[plan.repeat]) return 'repeat'
  const texts = plan.options.map(({ text }) => text)
  if (new Set(texts).size !== texts.length) return 'options'
  const choices = texts.length + (plan.other ? 1 : 0)
  return plan.most > choices ? 'most' : null
}

/** What whoever launches a poll decides about its course. */
export interface PollPlan {
  options: readonly { text: string }[]
  most: number
  other: boolean
  closesAt: Date
  repeat: Repeat
}

/** A run ends before the next begins. */
const longest: Record<Repeat, number> = {
  never: Number.POSITIVE_INFINITY,
  daily: DAY_MS,
  weekly: 7 * DAY_MS,
  monthly: 28 * DAY_MS,
}

/**
 * The next run of a repeated poll that is not over yet, at the wall-clock times of the first one;
 * null if it is not repeated. Runs that nobody woke for are passed over.
 */
export function nextRun(series: Series, rule: DayRule, now: Date): (Span & { run: number }) | null {
  const { repeat } = series
  if (repeat === 'never') return null
  const spanOf = (run: number) => ({
    run,
    opensAt: later(series.opensAt, repeat, run, rule),
    closesAt: later(series.closesAt, repeat, run, rule),
  })
  let next = spanOf(series.run + 1)
  while (next.closesAt <= now) next = spanOf(next.run + 1)
  return next
}
