import { blankOption, newDraft, type PollDraft } from './draft'

/** A poll that is nearly written. */
export interface Template {
  name: string
  draft: () => PollDraft
}

/** What groups ask most often. */
export const templates: readonly Template[] = [
  template('餐厅选择', '周五聚餐吃什么', ['火锅', '烧烤', '日料', '家常菜'], { other: true }),
  template('团建时间', '团建定在哪天', ['周五下午', '周六全天', '周日全天', '工作日晚上'], {
    most: 4,
  }),
  template('满意度', '这次活动满意吗', ['很满意', '满意', '一般', '不太满意'], {
    showing: 'afterVoting',
  }),
  template('匿名表态', '新的考勤办法怎么样', ['赞成', '反对', '再讨论'], {
    anonymous: true,
    showing: 'afterClose',
  }),
  template('活动报名', '报名参加哪一场', ['周六上午场', '周六下午场'], {}, 20),
  template('话题征集', '下周聊什么话题', ['踩过的坑', '好用的工具', '读书分享'], {
    additions: true,
    most: 2,
  }),
]

function template(
  name: string,
  title: string,
  texts: readonly string[],
  more: Partial<PollDraft>,
  quota: number | null = null,
): Template {
  const options = texts.map((text, key) => ({ ...blankOption(key), text, quota }))
  return { name, draft: () => ({ ...newDraft(), title, options, ...more }) }
}
