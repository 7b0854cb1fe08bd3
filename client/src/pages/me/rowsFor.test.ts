import { expect, it } from 'vitest'
import type { Row } from './rows'
import { rowsFor } from './rowsFor'

const rows: readonly Row[] = [
  { icon: 'users', title: '大家', page: 'communities' },
  { icon: 'shield', title: '管理员', page: 'communities', for: 'staff' },
  { icon: 'settings', title: '群主', page: 'communities', for: 'owner' },
]

it.each([
  ['owner', ['大家', '管理员', '群主']],
  ['admin', ['大家', '管理员']],
  ['backbone', ['大家']],
  ['member', ['大家']],
  [null, ['大家']],
] as const)('somebody who is %s sees what is for them', (role, titles) => {
  expect(rowsFor(rows, role).map(({ title }) => title)).toEqual(titles)
})
