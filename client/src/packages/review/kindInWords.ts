import type { Output } from '../../../../contract'

/** Where a held text was written. */
export const kindInWords: Record<Output<'review.mine'>['held'][number]['kind'], string> = {
  line: '每日一言',
  comment: '对群规的意见',
  words: '投票里自己写的',
  nickname: '昵称',
  question: '求助',
}
