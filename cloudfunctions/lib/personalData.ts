import { withoutName } from '../../domain/raffle/sealedName'
import type { CollectionName, Collections } from './collections'
import type { Change, Condition } from './Database'

/** What a collection holds of a member. */
export interface PersonalPart<Name extends CollectionName> {
  /** What the member's own file calls it. */
  title: string
  /** The member's documents; an index must serve it. */
  of: (memberId: string) => Condition
  /** What the file says of each. */
  fields: readonly Extract<keyof Collections[Name], string>[]
  /** Where a document is about others too: the member's part of it. */
  own?: (document: Collections[Name], memberId: string) => Record<string, unknown>
  /** What erasing does to each: takes it away, or takes out what tells who it was. */
  erasing: 'remove' | 'keep' | Change | ((document: Collections[Name], memberId: string) => Change)
}

/** What stands where a name stood. */
export const NOBODY = '已注销的同伴'

/**
 * Where personal data lies. A collection that is missing here does not compile: whoever adds one
 * says what it holds of a member, and the member's own file and the erasure follow from that.
 * A document may be kept as it is only if it names nobody.
 */
export const personalData: {
  [Name in CollectionName]: readonly PersonalPart<Name>[] | 'nothing personal' | 'the membership'
} = {
  communities: 'nothing personal',
  members: 'the membership',
  ledger: [
    {
      title: '较早的积分记录',
      of: (memberId) => ({ memberId }),
      fields: ['entries'],
      // The sums must stay right, and the entries name nobody.
      erasing: 'keep',
    },
  ],
  lines: [
    {
      title: '每日一言',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['day', 'text', 'state', 'at'],
      erasing: 'remove',
    },
  ],
  rules: 'nothing personal',
  ruleComments: [
    {
      title: '对群规说过的话',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['version', 'text', 'state', 'at'],
      erasing: 'remove',
    },
  ],
  allowed: [
    {
      title: '加入时用的名单',
      of: (memberId) => ({ usedBy: memberId }),
      fields: ['entry', 'addedAt'],
      erasing: 'remove',
    },
  ],
  doorTries: [
    {
      title: '加入时没对上的次数',
      of: (memberId) => ({ _id: memberId }),
      fields: ['count', 'since'],
      erasing: 'remove',
    },
  ],
  quizzes: 'nothing personal',
  answerKeys: 'nothing personal',
  attempts: [
    {
      title: '答过的题',
      of: (memberId) => ({ memberId }),
      fields: ['quizId', 'startedAt', 'finishedAt', 'responses', 'timed', 'best', 'points'],
      // How many were right is counted over everybody's answers.
      erasing: { set: { 'by.nickname': NOBODY, 'by.avatar': '' } },
    },
  ],
  bankQuestions: [
    {
      title: '出过的题',
      of: (writer) => ({ writer }),
      fields: ['question', 'key', 'addedAt'],
      // A question names nobody, and goes on being asked.
      erasing: 'keep',
    },
  ],
  weeklyQuizzes: 'nothing personal',
  items: 'nothing personal',
  orders: [
    {
      title: '兑换记录',
      of: (memberId) => ({ memberId }),
      fields: ['itemName', 'price', 'state', 'reason', 'orderedAt', 'closedAt'],
      erasing: { set: { nickname: NOBODY, reason: null } },
    },
  ],
  corrections: [
    {
      title: '积分更正',
      of: (memberId) => ({ memberId }),
      fields: ['points', 'reason', 'state', 'at'],
      // The words may say who it was.
      erasing: { set: { nickname: NOBODY, reason: NOBODY } },
    },
    {
      title: '做过的积分更正',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['points', 'state', 'at'],
      erasing: { set: { 'by.nickname': NOBODY } },
    },
  ],
  audits: [
    {
      title: '账目核对',
      of: (memberId) => ({ 'differences.memberId': memberId }),
      fields: ['day', 'differences'],
      own: ({ day, differences }, memberId) => ({
        day,
        differences: differences.filter((one) => one.memberId === memberId),
      }),
      erasing: ({ differences }, memberId) => ({
        set: eachOf(differences, memberId, (_, at) => [`differences.${at}.nickname`, NOBODY]),
      }),
    },
  ],
  auditRuns: 'nothing personal',
  troubles: 'nothing personal',
  usage: 'nothing personal',
  polls: [
    {
      title: '发起的投票',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['title', 'description', 'options', 'opensAt', 'closesAt'],
      erasing: { set: { 'by.nickname': NOBODY, 'by.avatar': '' } },
    },
  ],
  ballots: [
    {
      title: '投过的票',
      of: (memberId) => ({ memberId }),
      fields: ['pollId', 'choices', 'other', 'first', 'at'],
      // The vote goes on being counted; words of one's own may say whose they were.
      erasing: ({ other }) => ({
        set: { other: other && { text: NOBODY, state: 'held' }, erased: true },
      }),
    },
  ],
  seats: 'nothing personal',
  consents: [
    {
      title: '想收到的提醒',
      of: (memberId) => ({ memberId }),
      fields: ['subject', 'state', 'at'],
      erasing: 'remove',
    },
  ],
  notices: [
    {
      title: '还没送到的提醒',
      of: (memberId) => ({ memberId }),
      fields: ['title', 'result', 'at'],
      erasing: 'remove',
    },
  ],
  held: [
    {
      title: '没有通过检查的话',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['kind', 'text', 'state', 'reason', 'at'],
      erasing: 'remove',
    },
  ],
  inquiries: [
    {
      title: '问过的问题',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['topic', 'state', 'messages', 'askedAt'],
      // Who answered is a colleague's own.
      own: ({ topic, state, messages, askedAt }) => ({
        topic,
        state,
        askedAt,
        messages: messages.map(({ by, text, at }) => ({ from: by ? '管理员' : '我', text, at })),
      }),
      erasing: 'remove',
    },
    {
      title: '回复过的求助',
      of: (memberId) => ({ 'messages.by.memberId': memberId }),
      fields: ['messages'],
      own: ({ messages }, memberId) => ({
        messages: messages
          .filter(({ by }) => by?.memberId === memberId)
          .map(({ text, at }) => ({ text, at })),
      }),
      // The answer goes on helping whoever asked; a message never changes its place.
      erasing: ({ messages }, memberId) => ({
        set: Object.fromEntries(
          messages.flatMap(({ by }, place) =>
            by?.memberId === memberId
              ? [
                  [`messages.${place}.by.nickname`, NOBODY],
                  [`messages.${place}.by.avatar`, ''],
                ]
              : [],
          ),
        ),
      }),
    },
  ],
  pictures: [
    {
      title: '放上来的图片',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['file', 'kind', 'state', 'at'],
      // A face goes with the membership; what stands in the community's things goes on standing there.
      erasing: { set: { 'by.nickname': NOBODY, 'by.avatar': '' } },
    },
  ],
  verdicts: 'nothing personal',
  files: 'nothing personal',
  // In this order: a list is frozen from entries, and winners are named from a list. Whoever writes
  // either looks at the entries once more afterwards, so that a name which is being erased stays nowhere.
  entries: [
    {
      title: '参加的抽奖',
      of: (memberId) => ({ memberId }),
      fields: ['raffleId', 'name', 'weight', 'points', 'state', 'at'],
      // The entry stays in the draw under its seal, so that anybody can still recompute it.
      erasing: ({ name }) => ({ set: { name: withoutName(name) } }),
    },
  ],
  draws: [
    {
      title: '抽奖名单里的我',
      of: (memberId) => ({ 'tickets.memberId': memberId }),
      fields: ['raffleId', 'tickets'],
      own: ({ raffleId, tickets }, memberId) => ({
        raffleId,
        tickets: tickets.filter((ticket) => ticket.memberId === memberId),
      }),
      erasing: ({ tickets }, memberId) => ({
        set: eachOf(tickets, memberId, ({ name }, at) => [`tickets.${at}.name`, withoutName(name)]),
      }),
    },
  ],
  raffles: [
    {
      title: '中过的奖',
      of: (memberId) => ({ 'wins.memberId': memberId }),
      fields: ['title', 'drawnAt', 'wins'],
      own: ({ title, drawnAt, wins }, memberId) => ({
        title,
        drawnAt,
        wins: wins?.filter((win) => win.memberId === memberId),
      }),
      erasing: ({ wins }, memberId) => ({
        set: eachOf(wins ?? [], memberId, (_, at) => [`wins.${at}.nickname`, NOBODY]),
      }),
    },
  ],
  claims: [
    {
      title: '领奖时留的话',
      of: (memberId) => ({ memberId }),
      fields: ['raffleId', 'state', 'text'],
      erasing: { set: { text: null } },
    },
  ],
  scopes: 'nothing personal',
  // Under a hash, so that whoever has erased himself gets no second batch of tokens.
  issued: 'nothing personal',
  // Nobody can tell whose they are: that is what they are for.
  threads: 'nothing personal',
  voices: 'nothing personal',
  adoptions: 'nothing personal',
  anonymousBallots: 'nothing personal',
  reactions: [
    {
      title: '对一言的回应',
      of: (by) => ({ by }),
      fields: ['reaction'],
      erasing: 'remove',
    },
  ],
  grants: [
    {
      title: '收到的补签卡',
      of: (memberId) => ({ memberId }),
      fields: ['reason', 'at'],
      // The words may say who it was.
      erasing: { set: { reason: NOBODY } },
    },
    {
      title: '送出的补签卡',
      of: (memberId) => ({ 'by.memberId': memberId }),
      fields: ['at'],
      erasing: { set: { 'by.nickname': NOBODY } },
    },
  ],
  boards: 'nothing personal',
}

/**
 * What is set at a member's places in a list. Only there: of two who erase themselves at once, each
 * would otherwise write the other's name back.
 */
function eachOf<One extends { memberId: string }>(
  list: readonly One[],
  memberId: string,
  change: (one: One, at: number) => readonly [path: string, value: unknown],
): Record<string, unknown> {
  return Object.fromEntries(
    list.flatMap((one, at) => (one.memberId === memberId ? [change(one, at)] : [])),
  )
}
