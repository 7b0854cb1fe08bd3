import { createHash } from 'node:crypto'
import { blindSign, newBlindKey } from '../../cloudfunctions/lib/blindSignature'
import type { Poll, Scope, StoredMessage, Thread } from '../../cloudfunctions/lib/collections'
import { appended } from '../../cloudfunctions/lib/threads'
import { base64UrlOf, bytesOf } from '../../domain/bytes'
import { addDays, dayOf, startOf, weekOf } from '../../domain/day'
import { count } from '../../domain/pollResult'
import { newBatch, type Token, tokensOf } from '../../domain/suggestion/batch'
import { nextQuarter, quarterOf } from '../../domain/suggestion/quarter'
import { quotaOf, scopeIdOf } from '../../domain/suggestion/scope'
import { chainHash, keysOf } from '../../domain/suggestion/secrets'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { demoPeople, isPlayable } from './people'
import { type DemoPoll, pollOf } from './seedPolls'
import { chance } from './suggestionPhone'

const communityId = demoCommunity._id

/** Whom the demo does things for: the phones of the others fetch their own tokens. */
const colleagues = demoPeople.map(({ openid }) => openid).filter((openid) => !isPlayable(openid))

const openPoll: DemoPoll = {
  name: 'four days',
  title: '四天工作制,试一个季度?',
  description: '只想听真话,所以匿名。',
  options: [
    ['试', 60],
    ['不试', 20],
    ['先试半天', 20],
  ],
  more: { showing: 'live' },
  opens: [9, -1],
  closes: [18, 3],
  turnout: 0.45,
  played: false,
}

const closedPoll: DemoPoll = {
  name: 'satisfaction',
  title: '上个月的加班,你怎么看',
  options: [
    ['合理', 30],
    ['有点多', 50],
    ['太多了', 20],
  ],
  more: { showing: 'afterClose' },
  opens: [9, -9],
  closes: [18, -6],
  turnout: 0.75,
  played: false,
}

/** A suggestion of the demo, as many days ago, and what came of it. */
interface DemoSuggestion {
  daysAgo: number
  topic: Thread['topic']
  says: string
  state: Thread['state']
  answers: readonly Said[]
  voice?: { text: string; outcome: string }
}

type Said = Pick<StoredMessage, 'by' | 'text'> & { by: 'author' | 'admin' }

const suggestions: readonly DemoSuggestion[] = [
  {
    daysAgo: 12,
    topic: 'work',
    says: '周会能不能先发材料,会上只讨论分歧?',
    state: 'adopted',
    answers: [
      { by: 'admin', text: '好主意。材料提前多久发合适?' },
      { by: 'author', text: '前一天下班前就够了。' },
    ],
    voice: { text: '周会太长,建议先看材料', outcome: '材料提前一天发,周会改为半小时' },
  },
  {
    daysAgo: 11,
    topic: 'place',
    says: '三楼会议室的空调太冷了,午后尤其冷。',
    state: 'working',
    answers: [{ by: 'admin', text: '已联系物业,这周来调风口。' }],
  },
  {
    daysAgo: 5,
    topic: 'benefits',
    says: '体检能不能加一个颈椎项目?',
    state: 'declined',
    answers: [],
  },
  {
    daysAgo: 2,
    topic: 'team',
    says: '新人多了,希望有人专门带第一周。',
    state: 'new',
    answers: [],
  },
]

/**
 * Anonymous polls and suggestions of the demo: real keys, tokens blinded, signed and unblinded for
 * every colleague as their phones would, ballots and threads under what follows from their secrets.
 */
export async function seedSealed(qunhuo: Qunhuo, now: Date): Promise<void> {
  await seedPoll(qunhuo, openPoll, now)
  await seedPoll(qunhuo, closedPoll, now)
  await seedSuggestions(qunhuo, now)
}

async function seedPoll(qunhuo: Qunhuo, each: DemoPoll, now: Date): Promise<void> {
  const poll = pollOf(each, now)
  const scopeId = scopeIdOf({ kind: 'poll', pollId: poll._id })
  const scope = await newScope(scopeId, poll.closesAt)
  const tokens = await tokensForAll(qunhuo, scope)
  const votes = tokens.slice(0, Math.round(tokens.length * each.turnout))
  const ballots = votes.map((token, index) => ({
    _id: keysOf(bytesOf(token.secret)).id,
    scopeId,
    choices: [choiceOf(each, index / votes.length)],
    token: { prefix: token.prefix, signature: token.signature },
    turn: 1,
  }))
  for (const ballot of ballots) await qunhuo.put('anonymousBallots', ballot)
  const closed = poll.closesAt <= now
  await qunhuo.put('scopes', closed ? { ...scope, over: true, privateKey: null } : scope)
  const sealed = { kind: 'anonymous' as const, soFar: null, issued: closed ? tokens.length : null }
  const outcome: Partial<Poll> = closed ? { state: 'told', result: count(ballots) } : {}
  await qunhuo.put('polls', { ...poll, ballots: sealed, ...outcome })
}

function choiceOf({ options }: DemoPoll, at: number): string {
  const whole = options.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * whole
  const index = options.findIndex(([, weight]) => {
    left -= weight
    return left < 0
  })
  return String(index + 1)
}

async function seedSuggestions(qunhuo: Qunhuo, now: Date): Promise<void> {
  const quarter = quarterOf(dayOf(now, demoCommunity))
  const scopeId = scopeIdOf({ kind: 'box', communityId, quarter })
  const scope = await newScope(scopeId, startOf(firstDayOf(nextQuarter(quarter)), demoCommunity))
  await qunhuo.put('scopes', scope)
  const tokens = await tokensForAll(qunhuo, scope)
  for (const [index, each] of suggestions.entries()) {
    const token = tokens[index * 7]
    if (token) await putThread(qunhuo, { each, token, quarter, now })
  }
}

interface Written {
  each: DemoSuggestion
  token: Token
  quarter: string
  now: Date
}

async function putThread(qunhuo: Qunhuo, { each, token, quarter, now }: Written): Promise<void> {
  const week = weekOf(addDays(dayOf(now, demoCommunity), -each.daysAgo))
  const { id, readKey } = keysOf(bytesOf(token.secret))
  const empty: Thread = {
    ...{ _id: id, communityId, quarter, week, topic: each.topic, state: each.state },
    ...{ closing: 'open', readKey, released: true, due: null, refund: null, ver: 1 },
    token: { prefix: token.prefix, signature: token.signature },
    ...{ messages: [], waiting: [], sealed: [] },
  }
  const { messages, sealed } = appended(empty, messagesOf(each, week))
  await qunhuo.put('threads', { ...empty, messages: [...messages], sealed })
  if (each.voice) {
    const { topic, voice } = each
    await qunhuo.put('voices', { _id: id, communityId, topic, ...voice, quarter, at: now })
  }
}

function messagesOf({ says, state, answers }: DemoSuggestion, week: string): StoredMessage[] {
  const kept = { week, requestId: null, passed: true }
  const talk = [{ by: 'author' as const, text: says }, ...answers]
  const messages: StoredMessage[] = talk.map((one) => ({ ...one, ...kept }))
  if (state === 'new') return messages
  const text = state === 'declined' ? '今年的体检名额已定,明年选项目时会问大家' : ''
  return [...messages, { by: 'state', state, text, ...kept }]
}

async function newScope(scopeId: string, endsAt: Date): Promise<Scope> {
  const key = await newBlindKey()
  const hash = chainHash('', scopeId, key.modulus)
  return { _id: scopeId, communityId, ...key, before: '', hash, endsAt, over: false }
}

/** Gives every colleague a batch, as `suggestion.issue` does, and answers the first token of each, in no order. */
async function tokensForAll(qunhuo: Qunhuo, scope: Scope): Promise<Token[]> {
  const { _id: scopeId, modulus, privateKey } = scope
  const tokens: Token[] = []
  for (const openid of colleagues) {
    const batch = await newBatch({ scopeId, quota: quotaOf(scopeId), modulus }, chance)
    const blinded = batch.items.map((item) => item.blinded)
    const signatures = blinded.map((one) =>
      base64UrlOf(blindSign(privateKey ?? '', bytesOf(one)) ?? new Uint8Array()),
    )
    const issued = { scopeId, batch: hash('batch', ...blinded) }
    await qunhuo.put('issued', { _id: hash('issued', scopeId, openid), ...issued })
    const [token] = tokensOf(batch, signatures) ?? []
    if (token) tokens.push(token)
  }
  return tokens.sort((a, b) => (a.secret < b.secret ? -1 : 1))
}

/** As `suggestion.issue` names them. */
function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('|')).digest('base64url')
}

function firstDayOf(quarter: string): string {
  const month = String(3 * Number(quarter.slice(5)) - 2).padStart(2, '0')
  return `${quarter.slice(0, 4)}-${month}-01`
}
