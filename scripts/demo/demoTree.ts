import type { Community } from '../../cloudfunctions/lib/collections'
import { newCommunity } from '../../cloudfunctions/lib/newCommunity'
import type { CommunityKind } from '../../domain/communityKind'
import { communityTemplates } from '../../domain/communityTemplates'
import { playable } from './people'

/** A community around the demo's own, and who of the demo is in it. */
export interface DemoBranch {
  community: Community
  owner: DemoOpenid
  admins: readonly DemoOpenid[]
  /** The others of whom the bar lets one be. */
  members: readonly DemoOpenid[]
  /** So many colleagues, from this one on. */
  colleagues: readonly [first: number, count: number]
  /** What lets people in at its door, where something does. */
  password?: string
  allowed?: readonly string[]
  /** Its day of joining, so many days ago. */
  days: number
}

type DemoOpenid = (typeof playable)[keyof typeof playable]['openid'] | `demo-colleague-${number}`

const zhoumin = playable.admin.openid
const linxiao = playable.regular.openid
const chenke = playable.almost.openid

const foundedAt = new Date('2026-01-05T01:00:00.000Z')

function communityOf(
  kind: CommunityKind,
  given: Pick<Community, '_id' | 'name' | 'parentId'> & Partial<Community>,
): Community {
  const template = communityTemplates.find((one) => one.kind === kind)
  return newCommunity({
    kind,
    purpose: template?.purpose ?? '',
    values: template?.values ?? '',
    staff: {},
    rules: { newest: 1, inForce: 1, asked: 0 },
    ticketKey: 'a key for the demo only, known to everybody',
    createdAt: foundedAt,
    ...given,
  })
}

export const headquarters = communityOf('everyone', {
  _id: 'QH2026HQ00',
  name: '青禾科技全员群',
  parentId: null,
})
const research = communityOf('department', {
  _id: 'QH2026RD00',
  name: '研发部',
  parentId: headquarters._id,
})
const market = communityOf('department', {
  _id: 'QH2026MK00',
  name: '市场部',
  parentId: headquarters._id,
})

/** The demo's own community stands below the department that it grew in. */
export const demoParentId = research._id

/** A headquarters with two departments, a project group, and one that is done; each has its own way in. */
export const demoBranches: readonly DemoBranch[] = [
  {
    community: headquarters,
    owner: 'demo-colleague-2',
    admins: [zhoumin],
    members: [linxiao, chenke],
    colleagues: [1, 37],
    days: 40,
  },
  {
    community: research,
    owner: zhoumin,
    admins: [linxiao],
    members: [],
    colleagues: [1, 18],
    password: '青禾',
    days: 30,
  },
  {
    community: { ...market, entrance: { wayIn: 'list' } },
    owner: 'demo-colleague-20',
    admins: [],
    members: [chenke],
    colleagues: [19, 12],
    allowed: ['A1001', 'A1002', 'A1003'],
    days: 30,
  },
  {
    community: communityOf('project', {
      _id: 'QH2026PJ01',
      name: '官网改版项目',
      parentId: market._id,
      entrance: { wayIn: 'invitation' },
    }),
    owner: linxiao,
    admins: ['demo-colleague-20'],
    members: [chenke],
    colleagues: [8, 5],
    days: 12,
  },
  {
    community: communityOf('project', {
      _id: 'QH2026PJ00',
      name: '十周年庆筹备组',
      parentId: headquarters._id,
      state: 'archived',
    }),
    owner: zhoumin,
    admins: [],
    members: [linxiao],
    colleagues: [30, 6],
    days: 40,
  },
]

/** Where posters of the demo's own community hang. */
export const demoPlaces = { 0: '三楼茶水间', 1: '新人手册' }
