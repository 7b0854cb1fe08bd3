import type { IconName } from '../../components/Icon/Icon'
import type { PlainPageName } from '../../services/pageAddress'

/** A line of 我的: where it leads and whom it is for. */
export interface Row {
  icon: IconName
  title: string
  note?: string
  page: PlainPageName
  /** Absent: everybody. `staff`: admins and the owner. */
  for?: 'staff' | 'owner'
}

/** What belongs to the person, and the person's communities: one line a page. */
export const ownRows: readonly Row[] = [
  { icon: 'rules', title: '群规', note: '半分钟看完', page: 'rules' },
  { icon: 'shop', title: '积分商城', note: '用积分换点什么', page: 'shop' },
  { icon: 'list', title: '积分明细', note: '每一笔的来去', page: 'ledger' },
  { icon: 'gift', title: '我的兑换', note: '看看发放到哪一步', page: 'orders' },
  { icon: 'person', title: '我的资料', note: '昵称、头像、擅长与兴趣', page: 'profile' },
  { icon: 'trophy', title: '排行榜', note: '积分、连续签到和小队', page: 'board' },
  { icon: 'users', title: '我的社群', note: '切换社群', page: 'communities' },
  { icon: 'addPerson', title: '邀请同伴', note: '你的邀请卡片,和谁来了', page: 'invite' },
  { icon: 'download', title: '我的数据', note: '带走、离开、注销', page: 'ownData' },
]

/** 管理: what those who run the community find here. */
export const staffRows: readonly Row[] = [
  { icon: 'users', title: '成员', note: '角色、移出与请回', page: 'members', for: 'staff' },
  {
    icon: 'rules',
    title: '群规管理',
    note: '发布、意见,谁还没看',
    page: 'writeRules',
    for: 'staff',
  },
  {
    icon: 'settings',
    title: '社群设置',
    note: '名称、加入方式、奖励',
    page: 'settings',
    for: 'staff',
  },
  { icon: 'gift', title: '抽奖', note: '发起、发放与重抽', page: 'raffles', for: 'staff' },
  {
    icon: 'clock',
    title: '日期与休息日',
    note: '工作日、换日时间和补签',
    page: 'days',
    for: 'staff',
  },
  { icon: 'ticket', title: '送补签卡', page: 'grantCard', for: 'staff' },
  { icon: 'cloud', title: '运行状况', note: '出错、缓慢与用量', page: 'health', for: 'owner' },
  {
    icon: 'quiz',
    title: '题库',
    note: '导入题目,每周自动一题',
    page: 'questionBank',
    for: 'staff',
  },
  { icon: 'inbox', title: '意见箱', note: '匿名建议与回复', page: 'suggestionBox', for: 'staff' },
  { icon: 'inbox', title: '兑换单', note: '发放或谢绝', page: 'queue', for: 'staff' },
  { icon: 'shop', title: '商品', note: '上架、改价、改库存', page: 'items', for: 'staff' },
  {
    icon: 'edit',
    title: '积分更正',
    note: '补记或扣回,写明原因',
    page: 'corrections',
    for: 'staff',
  },
  { icon: 'shield', title: '夜间对账', note: '每晚核对每个人的账', page: 'audits', for: 'staff' },
]
