import type { Input } from '../../../../../contract'
import { instantAt, momentOf } from '../../../words/moments'
import { oneLine } from '../../../words/oneLine'

type Plan = Input<'raffle.launch'>['plan']

/** What somebody may have taken part in. */
export type Activity = Extract<Plan['who'], { kind: 'activity' }>['of']

/** A prize as it is being written. Options stand in one line, with commas between them. */
export interface PrizeDraft {
  /** Tells it from the others, whatever is taken away before it. */
  key: number
  name: string
  count: number
  picture: string
  asks: Plan['prizes'][number]['asks']['kind']
  options: string
}

/** A lottery drawing as it is being written. */
export interface DrawingDraft {
  game: 'ssq' | 'pl5' | '3d'
  issue: string
  day: string
}

interface Moment {
  day: string
  time: string
}

/** A raffle as it is being written. */
export interface RaffleDraft {
  title: string
  prizes: readonly PrizeDraft[]
  who: Plan['who']['kind']
  days: number
  atLeast: number
  /** Null until one is chosen. */
  activity: Activity | null
  price: number
  most: number
  closes: Moment
  /** 0 is none. */
  headcount: number
  draws: Moment
  chance: Plan['chance']['kind']
  drawings: readonly DrawingDraft[]
}

const DAY_MS = 86_400_000
/** In the evening, when lotteries are drawn. */
const DRAWINGS_BEGIN = '20:00'
const nothing = { day: '', time: '' }

/** One tier more, to be written. */
export function withOneMore(prizes: readonly PrizeDraft[]): readonly PrizeDraft[] {
  const key = Math.max(-1, ...prizes.map((prize) => prize.key)) + 1
  return [...prizes, { key, name: '', count: 1, picture: '', asks: 'nothing', options: '' }]
}

/** What a new raffle begins with: a day to enter, for everyone, free, by the public beacon. */
export function newDraft(now: number): RaffleDraft {
  return {
    title: '',
    prizes: withOneMore([]),
    who: 'everyone',
    days: 7,
    atLeast: 10,
    activity: null,
    price: 0,
    most: 1,
    closes: momentOf(new Date(now + DAY_MS).toISOString()),
    headcount: 0,
    draws: nothing,
    chance: 'drand',
    drawings: unnamedDrawings,
  }
}

/** Two lotteries that together are chance enough, to be named. */
export const unnamedDrawings: readonly DrawingDraft[] = [
  { game: 'ssq', issue: '', day: '' },
  { game: 'pl5', issue: '', day: '' },
]

/** What is still to be written, in words; null if nothing is. */
export function troubleOf(draft: RaffleDraft, now: number): string | null {
  const troubles: [isThere: boolean, words: string][] = [
    [oneLine(draft.title) === '', '写个标题吧'],
    [draft.prizes.some(({ name }) => oneLine(name) === ''), '每种奖品都要有个名字'],
    [draft.prizes.some(lacksOptions), '要中奖者选的话,至少写两个选项'],
    [draft.who === 'activity' && draft.activity === null, '选一个投票或答题'],
    [instantAt(draft.closes) === null, '选好报名截止的日期和时间'],
    [isOver(draft.closes, now), '报名截止要选一个以后的时间'],
    [isBefore(draft.draws, draft.closes), '开奖时间要在截止之后'],
    [draft.chance === 'lottery' && draft.drawings.some(isUnnamed), '写明每期彩票的期号和开奖日期'],
    [draft.chance === 'lottery' && isTooEarly(draft), '彩票要在报名截止之后才开奖,换晚一点的一期'],
  ]
  return troubles.find(([isThere]) => isThere)?.[1] ?? null
}

/** The plan that a draft says; null while its time or its activity is missing. */
export function planOf(draft: RaffleDraft): Plan | null {
  const closesAt = instantAt(draft.closes)
  const who = whoOf(draft)
  if (closesAt === null || who === null) return null
  return {
    title: oneLine(draft.title),
    prizes: draft.prizes.map(prizeOf),
    who,
    price: draft.price,
    most: draft.price === 0 ? 1 : draft.most,
    closesAt,
    headcount: draft.headcount < 2 ? null : draft.headcount,
    drawsAt: instantAt(draft.draws),
    chance:
      draft.chance === 'lottery'
        ? { kind: 'lottery', drawings: [...draft.drawings] }
        : { kind: draft.chance },
  }
}

function prizeOf({ name, count, picture, asks, options }: PrizeDraft): Plan['prizes'][number] {
  const said = { name: oneLine(name), count, picture }
  if (asks !== 'choice') return { ...said, asks: { kind: asks } }
  return { ...said, asks: { kind: 'choice', options: optionsIn(options) } }
}

function whoOf({ who, days, atLeast, activity }: RaffleDraft): Plan['who'] | null {
  switch (who) {
    case 'everyone':
      return { kind: 'everyone' }
    case 'checkIns':
      return { kind: 'checkIns', days }
    case 'points':
      return { kind: 'points', atLeast }
    case 'activity':
      return activity && { kind: 'activity', of: activity }
  }
}

function optionsIn(text: string): string[] {
  return text
    .split(/[,,、]/)
    .map(oneLine)
    .filter((option) => option !== '')
}

function lacksOptions({ asks, options }: PrizeDraft): boolean {
  return asks === 'choice' && optionsIn(options).length < 2
}

function isBefore(draws: Moment, closes: Moment): boolean {
  const [drawsAt, closesAt] = [instantAt(draws), instantAt(closes)]
  return drawsAt !== null && closesAt !== null && drawsAt < closesAt
}

function isOver(closes: Moment, now: number): boolean {
  const closesAt = instantAt(closes)
  return closesAt !== null && Date.parse(closesAt) <= now
}

/** Whether the list could not be frozen before the first drawing. */
function isTooEarly({ drawings, closes }: RaffleDraft): boolean {
  const closesAt = instantAt(closes)
  if (closesAt === null) return false
  return drawings.some(({ day }) => {
    const begins = instantAt({ day, time: DRAWINGS_BEGIN })
    return begins !== null && begins <= closesAt
  })
}

/** Whether a drawing is still to be named. */
export function isUnnamed({ issue, day }: DrawingDraft): boolean {
  return !/^\d{5,8}$/.test(issue) || day === ''
}
