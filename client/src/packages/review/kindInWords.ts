import type { Output } from '../../../../contract'

/** Where a held text was written, or what a held picture is for. */
export const kindInWords: Record<Output<'review.mine'>['held'][number]['kind'], string> = {
  line: '每日一言',
  comment: '对群规的意见',
  words: '投票里自己写的',
  option: '投票里加的选项',
  nickname: '昵称',
  question: '求助',
  skills: '擅长',
  interests: '兴趣',
  avatar: '头像',
  picture: '图片',
}
