import type { Output } from '../../../../../contract'

type Listed = Output<'members.list'>['members'][number]

/** By which way somebody came. */
export const wayInWords: Record<Listed['via'], string> = {
  card: '群卡片',
  poster: '海报',
  invitation: '邀请',
  link: '链接',
  founder: '创建者',
}

/** How somebody came in: `海报 · 三楼茶水间`, `李雷邀请`. */
export function sourceInWords({ via, channel, invitedBy }: Listed): string {
  if (invitedBy !== null) return `${invitedBy} 邀请`
  return channel === null ? wayInWords[via] : `${wayInWords[via]} · ${channel}`
}
