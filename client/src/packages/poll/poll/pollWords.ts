import type { BoxTransport } from '../../../services/boxTransport'
import { OTHER, type Poll, type PollOption } from './pollTypes'

const showing: Record<Poll['showing'], string> = {
  live: '结果实时可见',
  afterVoting: '投票后可见结果',
  afterClose: '截止后公布结果',
}

const voters: Record<Poll['voters'], string | null> = {
  everyone: null,
  membersAtLaunch: '发起前加入的成员可投',
  staff: '管理员和骨干可投',
}

const repeats: Record<Poll['repeat'], string | null> = {
  never: null,
  daily: '每天一次',
  weekly: '每周一次',
  monthly: '每月一次',
}

/** What kind of poll it is: `投票 · 最多选 2 项`. */
export function kindInWords({ most, phase }: Poll): string {
  const state = { ahead: '即将开始', open: '投票', closed: '已截止' }[phase]
  return `${state} · ${most === 1 ? '单选' : `最多选 ${most} 项`}`
}

/** The rules that one should know before one votes. */
export function rulesInWords(poll: Poll): string {
  const rules = [
    poll.ballots === 'anonymous' ? '匿名' : '实名',
    ...(poll.phase === 'closed'
      ? []
      : [poll.changes ? '截止前可改' : '投出后不能改', showing[poll.showing]]),
    voters[poll.voters],
    repeats[poll.repeat],
  ]
  return rules.filter((rule) => rule !== null).join(' · ')
}

/** An option with what is chosen of it, as its row shows it and a screen reader says it. */
export interface OptionWords {
  id: string
  text: string
  /** Its file; empty for none. */
  picture: string
  count: number | null
  /** Of all who voted, in percent; null while no result is shown. */
  share: number | null
  /** Free places, where there is a quota. */
  places: string | null
  full: boolean
}

/** All that can be chosen, one's own words last. */
export function optionsInWords(poll: Poll): OptionWords[] {
  const own = poll.other ? [{ id: OTHER, text: '其他…', picture: '', quota: null, left: null }] : []
  return [...poll.options, ...own].map((option) => ({
    id: option.id,
    text: option.text,
    picture: option.picture,
    ...countOf(poll, option.id),
    ...placesOf(option),
  }))
}

function countOf({ result }: Poll, id: string) {
  if (!result) return { count: null, share: null }
  const count = result.counts[id] ?? 0
  return { count, share: result.voters === 0 ? 0 : Math.round((count / result.voters) * 100) }
}

function placesOf({ quota, left }: Pick<PollOption, 'quota' | 'left'>) {
  if (quota === null) return { places: null, full: false }
  const free = left ?? quota
  return { places: free === 0 ? '名额已满' : `剩 ${free} 个名额`, full: free === 0 }
}

/** What a screen reader says of a row. */
export function spokenOption({ text, count, share, places }: OptionWords, mine: boolean): string {
  const said = [text, count === null ? null : `${count} 票,占 ${share ?? 0}%`, places]
  return [...said, mine ? '你选了这个' : null].filter((part) => part !== null).join(',')
}

/** How many voted, and why no result is shown. */
export function turnoutInWords(poll: Poll): string {
  const { voted, result, showing: when, phase, sealed } = poll
  if (sealed) return phase === 'ahead' ? '还没开始' : sealedInWords(poll, sealed)
  const many = voted === 0 ? '还没有人投票' : `已投 ${voted} 人`
  if (result || phase === 'ahead') return many
  return `${many} · ${when === 'afterVoting' ? '投票后可见结果' : '截止后公布结果'}`
}

/** What holds for the way that ballots go from this phone: never more than that. */
export const promiseOfBallots: Record<BoxTransport['kind'], string> = {
  http: '即使数据库和全部密钥泄露,也无法从记录中得知是谁投的',
  call: '选票与你的身份分开保存;微信平台的调用日志可能可见',
}

/** How an anonymous poll stands: in steps of five, and nothing under five. */
function sealedInWords({ voted, showing: when }: Poll, sealed: NonNullable<Poll['sealed']>) {
  switch (sealed.state) {
    case 'published':
      return `共 ${voted} 张选票 · 发出 ${sealed.issued ?? 0} 个匿名信封`
    case 'tooFew':
      return '不足 5 票,不公布结果'
    case 'counting':
      return '正在计票,一两分钟后公布'
    case 'voting':
      if (when === 'afterClose') return '截止后公布结果'
      return voted === 0 ? '满 5 票后显示结果' : `${voted} 票时的结果 · 每多 5 票更新一次`
  }
}
