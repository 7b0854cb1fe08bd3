import type { IconName } from '../../components/Icon/Icon'
import type { PlainPageName } from '../../services/pageAddress'

/** A line of 我的: where it leads and whom it is for. */
export interface Row {
  icon: IconName
  title: string
  note?: string
  page: PlainPageName
  /** Absent: everybody whom the group is for. `owner`: the owner alone. */
  for?: 'owner'
}

/** Lines that belong together, on a card of their own. */
export interface RowGroup {
  title: string
  rows: readonly Row[]
  /** Absent: everybody. `staff`: admins and the owner. */
  for?: 'staff'
}

/** What one earned, and where it goes: it stands under the balance. */
export const pointsRows: readonly Row[] = [
  { icon: 'shop', title: '积分商城', note: '用积分换点什么', page: 'shop' },
  { icon: 'list', title: '积分明细', note: '每一笔的来去', page: 'ledger' },
  { icon: 'gift', title: '我的兑换', note: '看看发放到哪一步', page: 'orders' },
]

/** Everything else that 我的 leads to: one line a page. */
export const rowGroups: readonly RowGroup[] = [
  {
    title: '社群',
    rows: [
      { icon: 'rules', title: '群规', note: '半分钟看完', page: 'rules' },
      { icon: 'trophy', title: '排行榜', note: '积分、连续签到和小队', page: 'board' },
      { icon: 'addPerson', title: '邀请同伴', note: '你的邀请卡片,和谁来了', page: 'invite' },
      { icon: 'quiz', title: '求助', note: '问管理员', page: 'help' },
      { icon: 'users', title: '我的社群', note: '切换社群', page: 'communities' },
      { icon: 'bell', title: '提醒与免打扰', note: '什么时候告诉你', page: 'notices' },
      { icon: 'shield', title: '被留下的内容', note: '管理员看过才会公开', page: 'ownHeld' },
      { icon: 'download', title: '我的数据', note: '带走、离开、注销', page: 'ownData' },
      { icon: 'eyeOff', title: '隐私与协议', note: '记了什么,谁看得到', page: 'privacy' },
    ],
  },
  {
    title: '社群管理',
    for: 'staff',
    rows: [
      { icon: 'users', title: '成员', note: '角色、移出与请回', page: 'members' },
      { icon: 'ticket', title: '海报与来源', note: '贴海报,看谁从哪来', page: 'poster' },
      { icon: 'rules', title: '群规管理', note: '发布、意见,谁还没看', page: 'writeRules' },
      {
        icon: 'shield',
        title: '待看的内容',
        note: '没通过检查的,放行或说明原因',
        page: 'heldTexts',
      },
      { icon: 'inbox', title: '待答的求助', note: '回复与值守时间', page: 'helpQueue' },
      { icon: 'settings', title: '社群设置', note: '名称、加入方式、奖励', page: 'settings' },
      { icon: 'clock', title: '日期与休息日', note: '工作日、换日时间和补签', page: 'days' },
      { icon: 'cloud', title: '运行状况', note: '出错、缓慢与用量', page: 'health', for: 'owner' },
    ],
  },
  {
    title: '活动管理',
    for: 'staff',
    rows: [
      { icon: 'gift', title: '抽奖', note: '发起、发放与重抽', page: 'raffles' },
      { icon: 'quiz', title: '题库', note: '导入题目,每周自动一题', page: 'questionBank' },
      { icon: 'inbox', title: '意见箱', note: '匿名建议与回复', page: 'suggestionBox' },
    ],
  },
  {
    title: '积分管理',
    for: 'staff',
    rows: [
      { icon: 'inbox', title: '兑换单', note: '发放或退回', page: 'queue' },
      { icon: 'shop', title: '商品', note: '上架、改价、改库存', page: 'items' },
      { icon: 'edit', title: '积分更正', note: '补记或扣回,写明原因', page: 'corrections' },
      { icon: 'ticket', title: '送补签卡', note: '断网、出差没能签到时', page: 'grantCard' },
      { icon: 'shield', title: '夜间对账', note: '每晚核对每个人的账', page: 'audits' },
    ],
  },
]
