/** A member of the demo community: how long they have been here and how likely they come on a day. */
export interface DemoPerson {
  openid: string
  nickname: string
  /** Joined this many days ago. */
  days: number
  /** Checks in on this share of days; 1 never misses one. */
  habit: number
  /** Did not come so many days ago. */
  missed?: number
  /** Has not agreed to be shown to the others. */
  hidden?: boolean
  role?: 'owner' | 'admin'
  /** What they say on the first demo day. */
  says?: string
}

/** Whom the bar lets one be, and for what. None of them has checked in on the first demo day. */
export const playable = {
  newcomer: { openid: 'demo-newcomer', title: '新同事', hint: '第一次来' },
  regular: { openid: 'demo-linxiao', title: '林晓', hint: '天天都来' },
  almost: { openid: 'demo-chenke', title: '陈可', hint: '就差一天满七天' },
  admin: { openid: 'demo-zhoumin', title: '周敏', hint: '管理员' },
} as const

const toPlay = new Set<string>(Object.values(playable).map(({ openid }) => openid))

/** Whether this is somebody whom the bar lets one be: the demo does nothing in their name. */
export function isPlayable(openid: string): boolean {
  return toPlay.has(openid)
}

const colleagues: [nickname: string, days: number, habit: number, says?: string][] = [
  ['吴凡', 46, 0.95, '昨晚把发布脚本理顺了,今天少踩一个坑'],
  ['赵一宁', 44, 0.9, '今天目标:不开第二个会'],
  ['钱多多', 40, 0.55],
  ['孙萌', 46, 1, '楼下咖啡机修好了,冲'],
  ['李想', 38, 0.8],
  ['王小北', 45, 0.7, '谁有 Taro 升级的踩坑笔记,求分享'],
  ['郑南', 30, 0.85],
  ['冯雨', 46, 0.6],
  ['褚橙', 28, 0.95, '今天答辩,祝我好运'],
  ['卫青禾', 46, 0.35],
  ['蒋文', 20, 0.9],
  ['沈知秋', 46, 0.98, '读到一篇讲幂等的好文,下午发群里'],
  ['韩梅', 15, 0.75],
  ['杨帆', 46, 0.5],
  ['朱珠', 33, 0.88, '早安,周末加油'],
  ['秦岭', 46, 0.4],
  ['尤佳', 12, 1],
  ['许诺', 46, 0.82],
  ['何苗', 26, 0.65],
  ['吕行', 46, 0.92, '一杯美式,两个 bug,三点收工'],
  ['施然', 9, 0.9],
  ['张弛', 46, 0.3],
  ['孔立', 41, 0.77],
  ['曹越', 22, 0.6],
  ['严夏', 46, 0.9],
  ['华晨', 5, 1],
  ['金铭', 46, 0.45],
  ['魏然', 36, 0.85],
  ['陶冶', 46, 0.7],
  ['姜来', 18, 0.95],
  ['戚薇', 46, 0.58],
  ['谢天', 3, 1],
  ['邹阳', 43, 0.8],
  ['喻晓', 46, 0.25],
  ['柏林', 29, 0.72],
  ['水清', 46, 0.66],
  ['窦豆', 8, 0.9],
]

/** Everybody who is a member when the demo starts. */
export const demoPeople: readonly DemoPerson[] = [
  { ...person(playable.admin), days: 46, habit: 0.97, missed: 2, role: 'owner' },
  { ...person(playable.regular), days: 46, habit: 1, role: 'admin' },
  { ...person(playable.almost), days: 6, habit: 1 },
  ...colleagues.map(([nickname, days, habit, says], index) => ({
    openid: `demo-colleague-${index + 1}`,
    nickname,
    days,
    habit,
    hidden: index % 12 === 3,
    ...(says ? { says } : {}),
  })),
]

function person({ openid, title }: { openid: string; title: string }) {
  return { openid, nickname: title }
}
