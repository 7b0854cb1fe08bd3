import { type Awards, defaultAwards } from './awards'
import type { CommunityKind } from './communityKind'

/** What an owner begins with: everything can be changed before and after. */
export interface CommunityTemplate {
  kind: CommunityKind
  /** What the template is called. */
  title: string
  /** For whom it is. */
  hint: string
  name: string
  purpose: string
  values: string
  clauses: readonly string[]
  awards: Awards
}

/** The templates, in the order in which they are offered. */
export const communityTemplates: readonly CommunityTemplate[] = [
  {
    kind: 'department',
    title: '部门群',
    hint: '天天一起干活的同事',
    name: '我们部门',
    purpose: '把每天的进展和难处说出来,让部门里的人互相看见、互相搭把手。',
    values: '坦诚、互助、说到做到',
    clauses: [
      '每天来签个到,让同伴知道你在。',
      '有事说事,对事不对人。',
      '别人提问,知道的就答一句。',
      '工作资料不外传。',
    ],
    awards: defaultAwards,
  },
  {
    kind: 'exchange',
    title: '技术交流群',
    hint: '同一个兴趣或专业,跨部门聊',
    name: '技术交流群',
    purpose: '把难题聊明白,把经验留下来。新人有人带,好点子有人听。',
    values: '开放、求真、乐于分享',
    clauses: [
      '提问先说清背景和试过的办法。',
      '没有笨问题,不嘲笑提问的人。',
      '转发文章附一句自己的看法。',
      '不发广告,不聊与主题无关的事。',
    ],
    awards: { ...defaultAwards, quizRight: 10 },
  },
  {
    kind: 'everyone',
    title: '全员群',
    hint: '全公司或整个分公司',
    name: '全员群',
    purpose: '公司的事第一时间让每个人知道,每个人的声音也能被听见。',
    values: '透明、尊重、共同成长',
    clauses: [
      '重要通知请看完并确认。',
      '建议和意见走「心声」,不在群里刷屏。',
      '尊重每一位同事,不传未经证实的消息。',
      '下班时间少打扰。',
    ],
    awards: defaultAwards,
  },
  {
    kind: 'project',
    title: '项目群',
    hint: '一起做完一件事,做完就归档',
    name: '新项目群',
    purpose: '把这件事按时做成:进展看得见,卡住有人帮,做完留下记录。',
    values: '目标清楚、及时同步、一起兜底',
    clauses: [
      '每天说一句进展或卡点。',
      '承诺的时间做不到,提前说。',
      '决定写下来,让缺席的人也能看到。',
      '项目结束后群归档,记录保留。',
    ],
    awards: defaultAwards,
  },
]
