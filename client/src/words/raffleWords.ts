import type { Output } from '../../../contract'
import { momentInWords } from './moments'

export type ShownRaffle = Output<'raffle.view'>['raffle']

/** Where a raffle stands, in a word. */
export function raffleStateInWords({ state, redrawnBy }: ShownRaffle): string {
  switch (state) {
    case 'open':
      return '报名中'
    case 'closing':
      return '正在定名单'
    case 'frozen':
      return '等开奖'
    case 'drawn':
      return redrawnBy ? '已重抽' : '已开奖'
    case 'cancelled':
      return '已取消'
  }
}

/** What to know of a raffle in a list: when, how many, and whether one is in it. */
export function raffleInWords(raffle: ShownRaffle): string {
  const { state, entered, closesAt, drawnAt, mine, redrawOf } = raffle
  const time =
    state === 'open'
      ? `${momentInWords(closesAt)} 截止`
      : drawnAt
        ? `${momentInWords(drawnAt)} 开奖`
        : null
  const joined = mine && mine.state !== 'returned' ? '已参加' : null
  return [redrawOf ? '重抽' : null, time, `${entered} 人参加`, joined]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Who may enter. */
export function eligibilityInWords(who: ShownRaffle['who']): string {
  switch (who.kind) {
    case 'everyone':
      return '全体成员都能参加'
    case 'checkIns':
      return `最近 30 天签到满 ${who.days} 天的成员能参加`
    case 'points':
      return `积分满 ${who.atLeast} 的成员能参加`
    case 'activity':
      return who.of.kind === 'poll'
        ? `投过「${who.title}」的成员能参加`
        : `答过「${who.title}」的成员能参加`
  }
}

/** How a raffle's chance comes about, so that a member knows what it is worth. */
export function chanceInWords({ kind }: Pick<ShownRaffle['chance'], 'kind'>): {
  name: string
  note: string
} {
  switch (kind) {
    case 'drand':
      return {
        name: '公证抽奖',
        note: '名单先定下来,再等一个全世界公开的随机数开奖。它事先没人知道,管理员和平台都改不了结果。',
      }
    case 'lottery':
      return {
        name: '彩票号码抽奖',
        note: '名单先定下来,再用说好的那几期彩票号码开奖。号码由管理员录入,可以对照官方公告核对。',
      }
    case 'reveal':
      return {
        name: '普通抽奖',
        note: '随机数由平台事先封存、开奖时公开,适合随手的小奖品。它防不住平台自己作弊,贵重奖品请用公证抽奖。',
      }
  }
}

/** The names of lotteries. */
export const lotteryNames = { ssq: '双色球', pl5: '排列五', '3d': '福彩 3D' } as const

/** What entering costs. */
export function priceInWords({ price, most }: Pick<ShownRaffle, 'price' | 'most'>): string {
  if (price === 0) return '免费参加,每人一份'
  return most === 1 ? `${price} 积分,每人一份` : `每份 ${price} 积分,每人最多 ${most} 份`
}
