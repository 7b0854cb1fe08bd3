import type { Ballot, Poll } from '../../cloudfunctions/lib/collections'
import { hashedId } from '../../cloudfunctions/lib/hashedId'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { ballotIdOf } from '../../cloudfunctions/poll/ballotId'
import { dayOf } from '../../domain/day'
import { count } from '../../domain/pollResult'
import { applyPostings } from '../../domain/posting'
import type { Qunhuo } from '../startQunhuo'
import { atHour } from './atHour'
import { demoCommunity } from './demoCommunity'
import { demoPeople, isPlayable, playable } from './people'

const HOUR_MS = 3_600_000

/** A poll of the demo, with how likely each of its options is. */
export interface DemoPoll {
  name: string
  title: string
  description?: string
  options: readonly (readonly [text: string, weight: number, quota?: number])[]
  more?: Partial<Poll>
  opens: readonly [hour: number, daysLater: number]
  closes: readonly [hour: number, daysLater: number]
  /** The share of the others who voted. */
  turnout: number
  /** Whether those whom the bar lets one be have voted too. */
  played: boolean
  words?: readonly string[]
}

const polls: readonly DemoPoll[] = [
  {
    name: 'trip',
    title: '周五团建去哪里',
    description: '人均 150 以内,来回不超过半天。',
    options: [
      ['江边骑行', 46],
      ['室内攀岩', 31],
      ['桌游馆', 15],
    ],
    more: { other: true },
    opens: [9, -1],
    closes: [18, 2],
    turnout: 0.7,
    played: false,
    words: ['去看画展', '就近找个公园烧烤'],
  },
  {
    name: 'topic',
    title: '下周分享会聊什么',
    options: [
      ['缓存踩坑合集', 30],
      ['写好一份设计文档', 25],
      ['小程序包体瘦身', 35],
      ['读《代码整洁之道》', 10],
    ],
    more: { most: 2, additions: true, showing: 'afterVoting', repeat: 'weekly' },
    opens: [10, -2],
    closes: [18, 1],
    turnout: 0.5,
    played: true,
  },
  {
    name: 'talk',
    title: '技术沙龙报名',
    options: [
      ['周六上午场', 60, 20],
      ['周六下午场', 40, 20],
    ],
    opens: [9, -1],
    closes: [12, 4],
    turnout: 0.45,
    played: true,
  },
  {
    name: 'lunch',
    title: '上周五聚餐吃什么',
    options: [
      ['火锅', 40],
      ['烧烤', 35],
      ['日料', 25],
    ],
    opens: [9, -8],
    closes: [18, -7],
    turnout: 0.85,
    played: true,
  },
]

/** Polls of the demo community as of `now`: to vote in, voted in, with places, and closed. */
export async function seedPolls(qunhuo: Qunhuo, now: Date): Promise<void> {
  for (const each of polls) await seedPoll(qunhuo, each, now)
}

async function seedPoll(qunhuo: Qunhuo, each: DemoPoll, now: Date): Promise<void> {
  const poll = pollOf(each, now)
  const ballots = votersOf(each).map((openid, index) =>
    ballotOf(poll, each, { openid, index, now }),
  )
  const closed = poll.closesAt <= now
  await qunhuo.put('polls', closed ? { ...poll, state: 'told', result: count(ballots) } : poll)
  for (const ballot of ballots) {
    await qunhuo.put('ballots', ballot)
    if (!closed) await mark(qunhuo, ballot, poll)
  }
  for (const { id, quota } of poll.options) {
    if (quota !== null) await putSeats(qunhuo, poll, { optionId: id, quota, ballots })
  }
}

/** The poll itself, as it was launched. */
export function pollOf(each: DemoPoll, now: Date): Poll {
  const _id = hashedId('demo poll', each.name)
  const opensAt = atHour(each.opens[0], now, each.opens[1])
  const closesAt = atHour(each.closes[0], now, each.closes[1])
  const { openid, title: nickname } = playable.admin
  return {
    _id,
    communityId: demoCommunity._id,
    state: 'open',
    title: each.title,
    description: each.description ?? null,
    options: each.options.map(([text, , quota], index) => ({
      id: String(index + 1),
      text,
      picture: '',
      quota: quota ?? null,
      addedBy: null,
    })),
    most: 1,
    other: false,
    additions: false,
    changes: true,
    showing: 'live',
    voters: 'everyone',
    repeat: 'never',
    series: { id: _id, run: 0, opensAt, closesAt },
    ballots: { kind: 'named' },
    limited: each.options.some(([, , quota]) => quota !== undefined),
    opensAt,
    closesAt,
    by: { memberId: memberIdOf(demoCommunity._id, openid), nickname, avatar: '' },
    asked: '',
    result: null,
    ...each.more,
  }
}

function votersOf({ name, turnout, played }: DemoPoll): string[] {
  return demoPeople
    .map(({ openid }) => openid)
    .filter((openid) => (isPlayable(openid) ? played : chance(name, openid) < turnout))
}

interface Voting {
  openid: string
  index: number
  now: Date
}

function ballotOf(poll: Poll, { options, words = [] }: DemoPoll, { openid, index, now }: Voting) {
  const memberId = memberIdOf(poll.communityId, openid)
  const [from, until] = votingTime(poll, openid, now)
  const at = new Date(from + chance(openid, 'when') * (until - from))
  const own = words[index]
  const choice = own === undefined ? chosen(options, chance(poll._id, openid)) : 'other'
  const ids = { communityId: poll.communityId, pollId: poll._id, memberId }
  const other = own === undefined ? null : { text: own, state: 'shown' as const }
  const choices = [choice]
  return { _id: ballotIdOf(poll._id, memberId), ...ids, choices, other, first: at, at }
}

/** Whom the bar lets one be voted yesterday at nine, so that their ledgers are in order. */
function votingTime({ opensAt, closesAt }: Poll, openid: string, now: Date): [number, number] {
  const [opens, closes] = [opensAt.getTime(), Math.min(now.getTime(), closesAt.getTime())]
  if (!isPlayable(openid) || closesAt <= now) return [opens, closes]
  const nine = Math.max(opens, atHour(9, now, -1).getTime())
  return [nine, nine + HOUR_MS]
}

/** The option whose share of the weights a number from 0 to 1 falls into. */
function chosen(options: DemoPoll['options'], at: number): string {
  let left = at * options.reduce((sum, [, weight]) => sum + weight, 0)
  const index = options.findIndex(([, weight]) => {
    left -= weight
    return left < 0
  })
  return String(index + 1)
}

/** Books the point of a first vote and marks the poll, as the real one does. */
async function mark(qunhuo: Qunhuo, { memberId, at }: Ballot, { _id, closesAt }: Poll) {
  const member = await qunhuo.read('members', memberId)
  if (!member) return
  const points = demoCommunity.awards.vote
  const postings = [{ id: `vote:${_id}`, cause: 'vote' as const, points, cards: 0 }]
  const posted = applyPostings(member, postings, { at, today: dayOf(at, demoCommunity) })
  if (!posted) return
  await qunhuo.put('members', {
    ...member,
    ...posted.account,
    journal: [...member.journal, ...posted.entries],
    voted: { ...member.voted, [_id]: closesAt },
  })
}

interface SeatsGiven {
  optionId: string
  quota: number
  ballots: readonly Ballot[]
}

async function putSeats(qunhuo: Qunhuo, { _id: pollId }: Poll, given: SeatsGiven) {
  const { optionId, quota, ballots } = given
  const inside = ballots.filter(({ choices }) => choices.includes(optionId))
  const holders = Object.fromEntries(inside.map(({ memberId, at }) => [memberId.slice(-22), at]))
  const left = quota - inside.length
  await qunhuo.put('seats', { _id: `${pollId}_${optionId}`, pollId, optionId, left, holders })
}

/** The same number from 0 to 1 for the same words, so that every demo is alike. */
function chance(...words: string[]): number {
  return Buffer.from(hashedId(...words), 'base64url').readUInt32BE() / 2 ** 32
}
