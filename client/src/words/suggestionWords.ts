import type { Input } from '../../../contract'
import type { ThreadState } from '../../../domain/suggestion/thread'
import type { BoxTransport } from '../services/boxTransport'

type Topic = Input<'box.open'>['topic']

/** What a suggestion can be about. */
export const topics: readonly { value: Topic; text: string }[] = [
  { value: 'work', text: '工作流程' },
  { value: 'team', text: '团队沟通' },
  { value: 'benefits', text: '薪酬福利' },
  { value: 'place', text: '办公环境' },
  { value: 'other', text: '其他' },
]

/** A topic as people read it. */
export function topicInWords(topic: Topic): string {
  return topics.find(({ value }) => value === topic)?.text ?? ''
}

/** Where a suggestion stands, as people read it. */
export const stateInWords: Record<ThreadState, string> = {
  new: '新',
  seen: '已看',
  working: '处理中',
  adopted: '已采纳',
  answered: '已答复',
  declined: '不采纳',
}

/** What holds for the way that words go: never more than that. */
export const promiseInWords: Record<BoxTransport['kind'], string> = {
  http: '即使数据库和全部密钥泄露,也无法从记录中得知是谁写的',
  call: '内容与你的身份分开保存;微信平台的调用日志可能可见',
}
