import { expect, it } from 'vitest'
import { groupsFor } from './groupsFor'
import type { RowGroup } from './rows'

const groups: readonly RowGroup[] = [
  { title: '社群', rows: [{ icon: 'users', title: '大家', page: 'communities' }] },
  {
    title: '管理',
    for: 'staff',
    rows: [
      { icon: 'shield', title: '管理员', page: 'members' },
      { icon: 'settings', title: '群主', page: 'health', for: 'owner' },
    ],
  },
  {
    title: '运行',
    for: 'staff',
    rows: [{ icon: 'cloud', title: '只给群主', page: 'health', for: 'owner' }],
  },
]

it.each([
  ['owner', ['大家', '管理员', '群主', '只给群主']],
  ['admin', ['大家', '管理员']],
  ['backbone', ['大家']],
  ['member', ['大家']],
  [null, ['大家']],
] as const)('somebody who is %s sees what is for them', (role, titles) => {
  const rows = groupsFor(groups, role).flatMap((group) => group.rows)
  expect(rows.map(({ title }) => title)).toEqual(titles)
})

it('shows no card without a line', () => {
  expect(groupsFor(groups, 'admin').map(({ title }) => title)).toEqual(['社群', '管理'])
})
