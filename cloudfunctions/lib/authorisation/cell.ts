import type { VerbName } from '../../../contract'
import type { Community, Member, StaffRole } from '../collections'
import { memberIdOf } from '../memberId'
import { newCommunity } from '../newCommunity'
import { newMember } from '../newMember'
import type { Documents, Row, Subject } from './Row'

/** Who asks, in the order of the marks. */
export const roles = [
  'stranger',
  'left',
  'removed',
  'member',
  'backbone',
  'admin',
  'owner',
  'timer',
] as const
export type AskingRole = (typeof roles)[number]

/**
 * Whose thing is asked about. `away`: in another community altogether, where everybody is a
 * stranger. `nowhere`: in a community that there is not.
 */
export type Whose = 'own' | 'others' | 'foreign' | 'away' | 'nowhere'

/** One call of one verb, in a world of its own. */
export interface Cell {
  name: VerbName
  row: Row
  role: AskingRole
  whose: Whose
  /** The mark that the table has for it. */
  expected: string
  /** Tells its world from the others. */
  number: number
}

const STAFF: readonly StaffRole[] = ['owner', 'admin', 'backbone']

/** Every cell of the matrix; a timer says nothing but its verb, so it has one cell a verb. */
export function cellsOf(rows: readonly (readonly [VerbName, Row])[]): Cell[] {
  const all = rows.flatMap(([name, row]) =>
    markedThings(row).flatMap(([whose, marks]) =>
      roles.map((role, index) => ({ name, row, role, whose, expected: marks[index] ?? '?' })),
    ),
  )
  const cells = all.filter(({ role, whose }) => role !== 'timer' || whose === 'own')
  return cells.map((cell, number) => ({ ...cell, number }))
}

/** The marks of a row for every thing that a call can be about. */
function markedThings(row: Row): [Whose, string][] {
  const written = (['own', 'others', 'foreign'] as const).flatMap((whose) => {
    const marks = row[whose]
    return marks === undefined ? [] : [[whose, marks.replaceAll(' ', '')] as [Whose, string]]
  })
  return namesCommunity(row) ? [...written, ...elsewhere(row)] : written
}

/** What holds without a row's saying so: elsewhere all are strangers, and nowhere is not found. */
function elsewhere({ own }: Row): [Whose, string][] {
  const people = roles.length - 1
  const timer = own.at(-1) ?? '?'
  return [
    ['away', own.charAt(0).repeat(people) + timer],
    ['nowhere', '0'.repeat(people) + timer],
  ]
}

function namesCommunity(row: Row): boolean {
  const subject = { communityId: NOWHERE, home: NOWHERE, memberId: '', openid: '' }
  return (row.input(subject) as { communityId?: string }).communityId === NOWHERE
}

/** The openid of whoever asks. */
export function callerOf({ role, number }: Cell): string {
  return `${role}-of-${number}`
}

/** What the call is about. */
export function subjectOf(cell: Cell): Subject {
  const { whose, number } = cell
  const here = homeId(number)
  const there = awayId(number)
  const caller = callerOf(cell)
  const colleague = `colleague-of-${number}`
  const about = (communityId: string, home: string, openid: string) => ({
    communityId,
    home,
    openid,
    memberId: memberIdOf(home, openid),
  })
  switch (whose) {
    case 'own':
      return about(here, here, caller)
    case 'others':
      return about(here, here, colleague)
    case 'foreign':
      return about(here, there, colleague)
    case 'away':
      return about(there, there, colleague)
    case 'nowhere':
      return about(NOWHERE, here, caller)
  }
}

/** What is in the database: the caller's community, another one, and in each a colleague. */
export function worldOf(cell: Cell): Documents {
  const { number, role, row } = cell
  const caller = callerOf(cell)
  const colleague = `colleague-of-${number}`
  const staff = STAFF.includes(role as StaffRole)
    ? { [memberIdOf(homeId(number), caller)]: role as StaffRole }
    : {}
  const asked: Documents = {
    communities: [community(homeId(number), staff), community(awayId(number), {})],
    members: [
      ...(role === 'stranger' || role === 'timer' ? [] : [member(homeId(number), caller, role)]),
      member(homeId(number), colleague, 'member'),
      member(awayId(number), colleague, 'member'),
    ],
  }
  return { ...asked, ...row.given?.(subjectOf(cell)) }
}

const NOWHERE = '0000000000'
const homeId = (number: number) => `HHH${String(number).padStart(7, '0')}`
const awayId = (number: number) => `AAA${String(number).padStart(7, '0')}`

const LONG_AGO = new Date('2026-01-05T01:00:00.000Z')

function community(_id: string, staff: Record<string, StaffRole>): Community {
  const basics = { name: '一个社群', purpose: '大家一起', ticketKey: 'known to this test' }
  return newCommunity({ _id, ...basics, staff, createdAt: LONG_AGO })
}

function member(communityId: string, openid: string, role: AskingRole): Member {
  return newMember({
    community: { _id: communityId, timeZone: 'Asia/Shanghai', cutOffHour: 0 },
    openid,
    nickname: '一位同伴',
    joinedAt: LONG_AGO,
    state: role === 'left' || role === 'removed' ? role : 'active',
  })
}
