import type { Page } from '@playwright/test'
import type { PageName, TabName } from '../../client/src/pageList'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { playable } from '../../scripts/demo/people'
import type { Qunhuo } from '../../scripts/startQunhuo'

/** One way in which a page is looked at, in the demo community. */
export interface Scene {
  /** Beside the page's own name, if it has several. */
  name?: string
  who: keyof typeof playable
  /** What the address says beside the community. */
  query?: (qunhuo: Qunhuo) => Promise<Record<string, string>>
  /** What happened before, in the community that is full. */
  before?: (qunhuo: Qunhuo) => Promise<unknown>
  /** What is done on the page before it is looked at. */
  act?: (page: Page) => Promise<void>
  /** What other pages that ask the cloud must have, and this one does well without. */
  without?: readonly Missing[]
}

/** What a page lacks while its answer is on the way, or when none comes. */
export type Missing = 'no skeleton' | 'no way to try again' | 'still a skeleton'

const communityId = demoCommunity._id
const viewer = playable.admin.openid

const poll =
  (title: string, which: 'open' | 'past' = 'open') =>
  async (qunhuo: Qunhuo) => {
    const { polls } = granted(await qunhuo.call('poll.list', { communityId, which }, viewer))
    return { p: found(polls, title).pollId }
  }

const quiz = (title: string) => async (qunhuo: Qunhuo) => {
  const { quizzes } = granted(await qunhuo.call('quiz.list', { communityId }, viewer))
  return { quiz: found(quizzes, title).quizId }
}

const raffle = (title: string) => async (qunhuo: Qunhuo) => {
  const { raffles } = granted(await qunhuo.call('raffle.list', { communityId }, viewer))
  return { raffle: found(raffles, title).raffleId }
}

/** Somebody asks, and is answered; twice is once. */
async function askedHelp(qunhuo: Qunhuo): Promise<Record<string, string>> {
  const requestId = 'lookAtHelp'.padEnd(22, '0')
  const text = '出差两天没有网络,回来以后签到还算连续吗?'
  const asking = { communityId, topic: 'checkIn' as const, text, requestId }
  const { inquiryId } = granted(await qunhuo.call('help.ask', asking, playable.regular.openid))
  const answer = {
    communityId,
    inquiryId,
    text: '没网时点的签到会记在手机上,联网后自动补上',
    requestId,
  }
  granted(await qunhuo.call('help.reply', answer, viewer))
  return { question: inquiryId }
}

/** Says what the content check holds; twice is once. */
async function saidAdvertising(qunhuo: Qunhuo): Promise<void> {
  const requestId = 'lookAtHeld'.padEnd(22, '0')
  const comment = { communityId, version: 1, requestId, text: '内部转让购物卡,加微信领红包' }
  granted(await qunhuo.call('rules.comment', comment, playable.regular.openid))
}

/** The thread in the box that begins so. */
const thread = (words: string) => async (qunhuo: Qunhuo) => {
  const { threads } = granted(await qunhuo.call('suggestion.box', { communityId }, viewer))
  const one = threads.find(({ messages }) => messages[0]?.text.startsWith(words))
  if (!one) throw new Error(`nobody in the demo suggests ${words}`)
  return { thread: one.threadId }
}

const newestVoice = async (qunhuo: Qunhuo) => {
  const { voices } = granted(await qunhuo.call('suggestion.published', { communityId }, viewer))
  return { voice: voices[0]?.voiceId ?? '' }
}

function granted<Data>(reply: { ok: true; data: Data } | { ok: false; code: string }): Data {
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

function found<Titled extends { title: string }>(all: readonly Titled[], title: string): Titled {
  const one = all.find((each) => each.title === title)
  if (!one) throw new Error(`the demo has no ${title}`)
  return one
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name }).filter({ visible: true }).first().click()

/** How each page is looked at; a page without a scene does not compile. */
export const scenes: Record<TabName | PageName, readonly [Scene, ...Scene[]]> = {
  today: [
    { who: 'regular' },
    { name: 'guest', who: 'newcomer' },
    {
      name: 'after',
      who: 'almost',
      act: async (page) => {
        await page.getByRole('button', { name: /^签到 \+/ }).click()
        await page.getByText(/今天第 \d+ 位/).waitFor()
      },
    },
    { name: 'make-up', who: 'admin', act: press(/可以补签/) },
    {
      name: 'made-up',
      who: 'admin',
      act: async (page) => {
        await press(/可以补签/)(page)
        await page.getByRole('button', { name: '补签', exact: true }).click()
        await page
          .getByRole('img', { name: /已补签/ })
          .last()
          .waitFor()
        await page.getByText('补签卡').scrollIntoViewIfNeeded()
      },
    },
  ],
  activities: [{ who: 'admin' }],
  voices: [{ who: 'regular' }],
  me: [{ who: 'admin' }, { name: 'member', who: 'almost' }],

  board: [{ who: 'regular' }],
  days: [{ who: 'admin' }],
  grantCard: [{ who: 'admin' }],
  communities: [{ who: 'regular' }],
  createCommunity: [
    { who: 'newcomer' },
    {
      name: 'chosen',
      who: 'newcomer',
      act: (page) => page.getByRole('radio', { name: /技术交流群/ }).click(),
    },
  ],
  members: [{ who: 'admin' }, { name: 'one', who: 'admin', act: press(/吴凡|谢天/) }],
  poster: [{ who: 'admin' }],
  settings: [{ who: 'admin' }],
  rules: [{ who: 'regular' }],
  writeRules: [{ who: 'admin' }],
  profile: [{ who: 'regular' }],
  invite: [{ who: 'regular' }],
  ownData: [{ who: 'regular' }, { name: 'sure', who: 'regular', act: press('注销') }],
  health: [{ who: 'admin' }],
  notices: [{ who: 'admin' }],
  help: [{ who: 'admin' }, { name: 'asked', who: 'regular', query: askedHelp }],
  // A question can be written before the answer is there, or without it.
  askHelp: [{ who: 'regular', without: ['no skeleton', 'no way to try again'] }],
  question: [{ who: 'regular', query: askedHelp }],
  helpQueue: [{ who: 'admin' }],
  answerHelp: [{ who: 'admin', query: askedHelp }],
  helpHours: [{ who: 'admin' }],
  heldTexts: [{ who: 'admin' }],
  ownHeld: [{ who: 'regular', before: saidAdvertising }],
  privacy: [{ who: 'newcomer' }],
  agreement: [{ who: 'newcomer' }],

  quizzes: [{ who: 'regular' }],
  quiz: [
    { who: 'regular', query: quiz('工程师常识赛') },
    { name: 'taking', who: 'admin', query: quiz('每周一答:重复的请求'), act: press(/开始/) },
    { name: 'over', who: 'almost', query: quiz('信息安全小测') },
  ],
  quizResults: [{ who: 'admin', query: quiz('信息安全小测') }],
  launchQuiz: [{ who: 'admin' }, { name: 'question', who: 'admin', act: press('写一道题') }],
  questionBank: [{ who: 'admin' }],

  raffles: [{ who: 'admin' }],
  raffle: [
    { who: 'regular', query: raffle('周五加餐抽奖') },
    { name: 'drawn', who: 'admin', query: raffle('读书会抽奖') },
  ],
  raffleSetUp: [{ who: 'admin' }],
  rafflePrizes: [{ who: 'admin', query: raffle('读书会抽奖') }],
  raffleProof: [
    {
      who: 'regular',
      // It says in words which step it is at.
      without: ['no skeleton'],
      query: raffle('读书会抽奖'),
      act: async (page) => {
        await page
          .getByText(/对得上|对不上/)
          .first()
          .waitFor()
      },
    },
  ],

  polls: [{ who: 'admin' }],
  poll: [
    { who: 'regular', query: poll('周五团建去哪里') },
    { name: 'voted', who: 'almost', query: poll('技术沙龙报名') },
    { name: 'staff', who: 'admin', query: poll('下周分享会聊什么') },
    { name: 'closed', who: 'regular', query: poll('上周五聚餐吃什么', 'past') },
    { name: 'anonymous', who: 'regular', query: poll('四天工作制,试一个季度?') },
    { name: 'published', who: 'admin', query: poll('上个月的加班,你怎么看', 'past') },
  ],
  recount: [{ who: 'regular', query: poll('上个月的加班,你怎么看', 'past') }],
  launchPoll: [
    { who: 'admin', query: () => Promise.resolve({ from: 'new' }) },
    {
      name: 'more',
      who: 'admin',
      query: () => Promise.resolve({ from: 'new' }),
      act: press(/更多设置/),
    },
  ],

  writeSuggestion: [
    { who: 'regular' },
    {
      name: 'written',
      who: 'regular',
      act: async (page) => {
        await page.getByRole('textbox', { name: '想说的话' }).fill('例会能不能短一点,站着开也行')
        await press('放进意见箱')(page)
        await page.getByRole('heading', { name: '写好了' }).waitFor()
      },
    },
  ],
  suggestion: [{ who: 'regular', query: () => Promise.resolve({ thread: 'none' }) }],
  receipt: [{ who: 'regular' }],
  visible: [{ who: 'regular' }],
  voice: [
    { who: 'regular', query: newestVoice },
    { name: 'none', who: 'regular', query: () => Promise.resolve({ voice: 'x'.repeat(43) }) },
  ],
  suggestionBox: [{ who: 'admin' }],
  answerSuggestion: [
    { who: 'admin', query: thread('周会') },
    { name: 'none', who: 'admin', query: () => Promise.resolve({ thread: 'none' }) },
  ],

  shop: [{ who: 'regular' }],
  ledger: [{ who: 'regular' }],
  orders: [{ who: 'regular' }],
  items: [{ who: 'admin' }, { name: 'new', who: 'admin', act: press('上架新商品') }],
  queue: [{ who: 'admin' }, { name: 'decline', who: 'admin', act: press('退回积分') }],
  corrections: [{ who: 'admin' }, { name: 'one', who: 'admin', act: press(/吴凡/) }],
  audits: [{ who: 'admin', before: (qunhuo) => qunhuo.cloud.fireTimer('points', 'tend') }],
}
