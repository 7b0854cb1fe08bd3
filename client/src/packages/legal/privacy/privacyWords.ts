import type { Section } from '../Section'

/** A kind of thing that is kept of a member, by the name that it has in the member's own file. */
export interface Kept {
  title: string
  /** Who sees it, and what erasing does to it. */
  words: string
}

/** All that is kept of a member. A test holds it against what the functions store. */
export const kept: readonly Kept[] = [
  {
    title: '成员',
    words:
      '昵称、头像、擅长与兴趣、怎么加入的、积分和签到。同伴看得到昵称和头像,你可以选择不出现在名单里。微信给的编号只用来认出你和发你要的提醒,不给任何人看。注销时抹掉,只留下对不上人的账目。',
  },
  { title: '较早的积分记录', words: '只有你和管理员看得到。注销后留着,但上面没有名字。' },
  { title: '每日一言', words: '通过检查的,同伴看得到。注销时删除。' },
  { title: '对一言的回应', words: '同伴看得到个数。注销时删除。' },
  { title: '对群规说过的话', words: '通过检查的,同伴看得到。注销时删除。' },
  { title: '没有通过检查的话', words: '你和管理员看得到。注销时删除。' },
  {
    title: '问过的问题',
    words: '求助时写的和收到的回复,你和管理员看得到,带着你的名字。注销时删除。',
  },
  { title: '回复过的求助', words: '提问的人和管理员看得到。注销后回复留着,名字抹掉。' },
  { title: '加入时用的名单', words: '管理员登记的工号或名字。注销时删除。' },
  { title: '加入时没对上的次数', words: '防止猜口令。注销时删除。' },
  { title: '发起的投票', words: '同伴看得到。注销后题目留着,名字抹掉。' },
  {
    title: '投过的票',
    words: '实名投票里,管理员看得到你选了什么。注销后票还算数,自己写的话抹掉;回来也不能再投一次。',
  },
  { title: '答过的题', words: '你和管理员看得到对错。注销后名字抹掉。' },
  { title: '出过的题', words: '题目上没有名字,注销后留着。' },
  { title: '参加的抽奖', words: '昵称和份数写进名单,同伴看得到。注销后名字抹掉。' },
  {
    title: '抽奖名单里的我',
    words:
      '定下的名单,同伴看得到,也能复制出去验证。注销后名字抹掉,开过奖的也一样,抽奖照样验得过;别人先前复制走的收不回来。',
  },
  { title: '中过的奖', words: '同伴看得到。注销后名字抹掉。' },
  { title: '领奖时留的话', words: '只有管理员看得到,发放后删除,最多留 90 天。' },
  { title: '兑换记录', words: '你和管理员看得到。注销后名字和原因抹掉。' },
  { title: '积分更正', words: '你和管理员看得到。注销后名字和原因抹掉。' },
  { title: '做过的积分更正', words: '管理员看得到是谁更正的。注销后名字抹掉。' },
  { title: '账目核对', words: '每晚核对,只有对不上时才记下。注销后名字抹掉。' },
  { title: '收到的补签卡', words: '你和管理员看得到原因。注销后原因抹掉。' },
  { title: '送出的补签卡', words: '管理员看得到是谁送的。注销后名字抹掉。' },
  { title: '想收到的提醒', words: '你同意过哪些提醒。注销时删除。' },
  { title: '还没送到的提醒', words: '送到后就删除。注销时也删除。' },
]

/** What else is to be said, around the list. */
export const before: readonly Section[] = [
  {
    title: '存在哪里',
    words: [
      '都存在运营者自己的微信云开发环境里,在中国境内。除了微信的内容检查和提醒,不交给任何第三方。手机号、位置、通讯录,一样也不要。',
    ],
  },
]

export const after: readonly Section[] = [
  {
    title: '匿名的边界',
    words: [
      '心声里的建议和你的身份分开保存,即使拿到数据库和全部密钥,也无法从记录中得知是谁写的。所以它不在导出的文件里,注销也找不到它。',
      '这部手机没有另外的发送通道时,微信平台自己的调用日志可能看得到谁在什么时候发过。写的那一页会如实说明用的是哪一种。你写的内容本身也可能让人猜到你。',
    ],
  },
  {
    title: '留多久',
    words: [
      '你在的时候一直留着。离开社群后留着,回来接着用;注销则当场抹掉,不能恢复。',
      '群主删除社群后的 7 天里可以反悔,之后社群里的一切都会删除。',
    ],
  },
  {
    title: '你的权利',
    words: [
      '「我的」里的「我的数据」,点一下就能导出全部内容,或者离开、注销。',
      '对这里写的有疑问,找群主或公司里部署它的人。',
    ],
  },
]
