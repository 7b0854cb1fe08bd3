import type { Role } from '../hooks/useMe'

/** What a role is called. */
export const roleInWords: Readonly<Record<Role, string>> = {
  owner: '群主',
  admin: '管理员',
  backbone: '骨干',
  member: '成员',
}
