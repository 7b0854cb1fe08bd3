import { createHash } from 'node:crypto'
import { lineIdOf } from '../../cloudfunctions/checkin/lineId'
import type { Member } from '../../cloudfunctions/lib/collections'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { newMember } from '../../cloudfunctions/lib/newMember'
import { type Account, openAccount } from '../../domain/account'
import { checkIn } from '../../domain/checkIn'
import { addDays, type Day, dayOf, startOf } from '../../domain/day'
import type { Entry } from '../../domain/journal'
import type { Qunhuo } from '../startQunhuo'
import { demoCommunity } from './demoCommunity'
import { type DemoPerson, demoPeople, isPlayable } from './people'
import { demoTeams, seedDays } from './seedDays'
import { seedPoints } from './seedPoints'
import { seedPolls } from './seedPolls'
import { seedQuizzes } from './seedQuizzes'
import { seedRaffles } from './seedRaffles'
import { seedRules } from './seedRules'
import { seedSealed } from './seedSealed'

const MINUTE_MS = 60_000

/** Fills an empty local cloud with the demo community and its history up to `now`, by the real rules. */
export async function seedDemo(qunhuo: Qunhuo, now: Date): Promise<void> {
  const members = demoPeople.map((person) => memberWithHistory(person, now))
  const staff = demoPeople.flatMap(({ openid, role }) =>
    role ? [[memberIdOf(demoCommunity._id, openid), role] as const] : [],
  )
  for (const [index, member] of members.entries()) {
    await qunhuo.put('members', { ...member, team: demoTeams[index % demoTeams.length] ?? null })
    await putLine(qunhuo, member, demoPeople[index]?.says, now)
  }
  const colleagues = members.filter(({ openid }) => !isPlayable(openid))
  await seedQuizzes(qunhuo, colleagues, now)
  await seedPolls(qunhuo, now)
  await seedPoints(qunhuo, members, now)
  await seedRaffles(qunhuo, colleagues, now)
  await seedSealed(qunhuo, now)
  await seedDays(qunhuo, now)
  // Last, so that a seeding that was broken off is begun again at the next start.
  await qunhuo.put('communities', { ...demoCommunity, staff: Object.fromEntries(staff) })
  await qunhuo.cloud.fireTimer('board', 'count')
  await seedRules(qunhuo)
}

function memberWithHistory(person: DemoPerson, now: Date): Member {
  const memberId = memberIdOf(demoCommunity._id, person.openid)
  const joinedDay = addDays(dayOf(now, demoCommunity), -person.days)
  const { account, journal } = history(person, openAccount(memberId, joinedDay), joinedDay, now)
  return newMember({
    ...account,
    community: demoCommunity,
    openid: person.openid,
    nickname: person.nickname,
    hidden: person.hidden ?? false,
    joinedAt: arrival(person, joinedDay),
    joinedDay,
    journal,
  })
}

/** Checks a person in on every day they took part, until now. */
function history(person: DemoPerson, opened: Account, joinedDay: Day, now: Date) {
  const { awards } = demoCommunity
  const workDays = demoCommunity
  const journal: Entry[] = []
  let account = opened
  for (let day = joinedDay; arrival(person, day) <= now; day = addDays(day, 1)) {
    if (!takesPart(person, day, now)) continue
    const done = checkIn(account, { day, today: day, at: arrival(person, day), awards, workDays })
    account = done?.account ?? account
    journal.push(...(done?.entries ?? []))
  }
  return { account, journal }
}

function takesPart({ openid, habit, missed }: DemoPerson, day: Day, now: Date): boolean {
  if (missed !== undefined && day === addDays(dayOf(now, demoCommunity), -missed)) return false
  if (isPlayable(openid) && day === dayOf(now, demoCommunity)) return false
  return chance(openid, day, 'comes') < habit
}

/** Between half past eight and half past ten in the morning. */
function arrival({ openid }: DemoPerson, day: Day): Date {
  const minutes = 8.5 * 60 + chance(openid, day, 'arrives') * 120
  return new Date(startOf(day, demoCommunity).getTime() + Math.round(minutes * MINUTE_MS))
}

async function putLine(qunhuo: Qunhuo, member: Member, text: string | undefined, now: Date) {
  const { _id, communityId, nickname, avatar, lastDay, checkedAt } = member
  const day = dayOf(now, demoCommunity)
  if (!text || lastDay !== day || !checkedAt) return
  const by = { memberId: _id, nickname, avatar }
  const at = checkedAt
  await qunhuo.put('lines', {
    _id: lineIdOf(_id, day),
    communityId,
    day,
    text,
    state: 'shown',
    by,
    at,
  })
}

/** The same number from 0 to 1 for the same words, so that every demo is alike. */
function chance(...words: string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE() / 2 ** 32
}
