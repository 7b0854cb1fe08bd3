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
  { icon: 'users', title: '我的社群', note: '切换社群', page: 'communities' },
]

/** 管理: what those who run the community find here. */
export const staffRows: readonly Row[] = [
  { icon: 'gift', title: '抽奖', note: '发起、发放与重抽', page: 'raffles', for: 'staff' },
  { icon: 'cloud', title: '运行状况', note: '出错、缓慢与用量', page: 'health', for: 'owner' },
  {
    icon: 'quiz',
    title: '题库',
    note: '导入题目,每周自动一题',
    page: 'questionBank',
    for: 'staff',
  },
  { icon: 'inbox', title: '意见箱', note: '匿名建议与回复', page: 'suggestionBox', for: 'staff' },
]
