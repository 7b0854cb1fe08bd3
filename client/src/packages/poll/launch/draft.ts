import type { Input, Output } from '../../../../../contract'
import type { Moment } from '../../../components/Field/DateTimeField'
import { phoneNow } from '../../../services/phoneClock'
import { instantAt, momentOf } from '../../../words/moments'
import { oneLine } from '../../../words/oneLine'

type Launch = Input<'poll.launch'>

/** An option on its way, told from the others by `key`; a quota or a picture of null is not asked for. */
export interface DraftOption {
  key: number
  text: string
  quota: number | null
  picture: string | null
}

/** A poll that is being written. */
export interface PollDraft
  extends Pick<
    Launch,
    'most' | 'other' | 'additions' | 'changes' | 'showing' | 'voters' | 'repeat' | 'anonymous'
  > {
  title: string
  description: string
  options: readonly DraftOption[]
  closes: Moment
}

/** What is wrong with a draft, in words that say what to do; null for what is right. */
export interface DraftFaults {
  title: string | null
  options: string | null
  closes: string | null
}

export const MOST_OPTIONS = 20
const LEAST_OPTIONS = 2
const DAY_MS = 86_400_000

/** How long one may be open: a run ends before the next begins. */
const longestDays: Record<Launch['repeat'], number> = {
  never: 90,
  daily: 1,
  weekly: 7,
  monthly: 28,
}

/** A blank poll that closes tomorrow evening. */
export function newDraft(): PollDraft {
  return {
    title: '',
    description: '',
    options: [blankOption(0), blankOption(1)],
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    anonymous: false,
    closes: eveningIn(1),
  }
}

/** The draft as an anonymous poll, without all that would tell who votes how; or as a named one. */
export function withSecrecy(draft: PollDraft, anonymous: boolean): PollDraft {
  if (!anonymous) return { ...draft, anonymous }
  return {
    ...draft,
    ...{ anonymous, other: false, additions: false, showing: 'afterClose' },
    options: draft.options.map((option) => ({ ...option, quota: null })),
  }
}

/** An empty line for an option. */
export function blankOption(key: number): DraftOption {
  return { key, text: '', quota: null, picture: null }
}

/** A line more, with places and a picture where the others have them. */
export function withOneMore(options: readonly DraftOption[]): readonly DraftOption[] {
  const key = Math.max(-1, ...options.map((option) => option.key)) + 1
  const { quota = null, picture = null } = options[0] ?? {}
  return [...options, { ...blankOption(key), quota, picture: picture === null ? null : '' }]
}

/** An earlier poll once more: all but its answers and its close. */
export function draftOf(poll: Output<'poll.show'>): PollDraft {
  const { title, description, most, other, additions, changes, showing, voters, repeat } = poll
  return {
    ...newDraft(),
    ...{ title, most, other, additions, changes, showing, voters, repeat },
    anonymous: poll.ballots === 'anonymous',
    description: description ?? '',
    options: earlierOptions(poll),
  }
}

function earlierOptions({ options }: Output<'poll.show'>): DraftOption[] {
  const pictured = options.some(({ picture }) => picture !== '')
  return options
    .filter(({ added }) => !added)
    .map(({ text, quota, picture }, key) => ({
      ...{ key, text, quota },
      picture: pictured ? picture : null,
    }))
}

/** Six in the evening, so many days from now on this phone's clock. */
export function eveningIn(days: number): Moment {
  const { day } = momentOf(new Date(phoneNow() + days * DAY_MS).toISOString())
  return { day, time: '18:00' }
}

/** What must be mended before it can be launched. */
export function faultsIn(draft: PollDraft): DraftFaults {
  const texts = written(draft.options).map(({ text }) => text)
  return {
    title: oneLine(draft.title) === '' ? '写个标题,大家才知道投什么' : null,
    options: optionsFault(texts),
    closes: closesFault(draft),
  }
}

function closesFault({ closes, repeat }: PollDraft): string | null {
  const closesAt = instantAt(closes)
  const open = closesAt === null ? 0 : Date.parse(closesAt) - phoneNow()
  if (open <= 0) return '选一个以后的时间'
  if (open <= longestDays[repeat] * DAY_MS) return null
  return repeat === 'never' ? '最晚九十天后截止' : '重复的投票,要在下一次开始前截止'
}

function optionsFault(texts: readonly string[]): string | null {
  if (texts.length < LEAST_OPTIONS) return '至少写两个选项'
  return new Set(texts).size < texts.length ? '有两个选项一样,改一个吧' : null
}

function written(options: readonly DraftOption[]): DraftOption[] {
  return options
    .map((option) => ({ ...option, text: oneLine(option.text) }))
    .filter(({ text }) => text !== '')
}

/** The draft as the cloud takes it. */
export function launchOf(communityId: string, draft: PollDraft): Omit<Launch, 'requestId'> {
  const { most, other, additions, changes, showing, voters, repeat, anonymous } = draft
  const description = oneLine(draft.description)
  const options = written(draft.options)
  return {
    communityId,
    title: oneLine(draft.title),
    ...(description !== '' && { description }),
    options: options.map(({ text, quota, picture }) => ({
      text,
      ...(quota !== null && { quota }),
      ...(picture && { picture }),
    })),
    most: Math.min(most, options.length + (other ? 1 : 0)),
    ...{ other, additions, changes, showing, voters, repeat, anonymous },
    closesAt: instantAt(draft.closes) ?? '',
  }
}
