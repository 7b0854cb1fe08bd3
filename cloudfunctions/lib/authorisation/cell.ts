import type { VerbName } from '../../../contract'
import { openAccount } from '../../../domain/account'
import { defaultAwards } from '../../../domain/awards'
import { defaultDays } from '../../../domain/restDay'
import type { Community, Member, StaffRole } from '../collections'
import { memberIdOf } from '../memberId'
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

/** Every cell of the matrix. */
export function cellsOf(rows: readonly (readonly [VerbName, Row])[]): Cell[] {
  const cells = rows.flatMap(([name, row]) =>
    markedThings(row).flatMap(([whose, marks]) =>
      roles.map((role, index) => ({ name, row, role, whose, expected: marks[index] ?? '?' })),
    ),
  )
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

function community(_id: string, staff: Record<string, StaffRole>): Community {
  return {
    _id,
    name: '一个社群',
    purpose: '大家一起',
    state: 'open',
    ...defaultDays,
    awards: defaultAwards,
    staff,
    ticketKey: 'known to this test',
    createdAt: new Date('2026-01-05T01:00:00.000Z'),
  }
}

function member(communityId: string, openid: string, role: AskingRole): Member {
  const _id = memberIdOf(communityId, openid)
  return {
    ...openAccount(_id, '2026-01-05'),
    _id,
    communityId,
    openid,
    state: role === 'left' || role === 'removed' ? role : 'active',
    nickname: '一位同伴',
    avatar: '',
    hidden: false,
    via: 'card',
    joinedAt: new Date('2026-01-05T01:00:00.000Z'),
    joinedDay: '2026-01-05',
    made: {},
    journal: [],
  }
}
