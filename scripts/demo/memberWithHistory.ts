import { createHash } from 'node:crypto'
import type { Community, Member } from '../../cloudfunctions/lib/collections'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { newMember } from '../../cloudfunctions/lib/newMember'
import { type Account, openAccount } from '../../domain/account'
import { checkIn } from '../../domain/checkIn'
import { addDays, type Day, dayOf, startOf } from '../../domain/day'
import type { Entry } from '../../domain/journal'
import { type DemoPerson, isPlayable } from './people'

const MINUTE_MS = 60_000

/** A member of one of the demo's communities, with the account of all days on which they came. */
export function memberWithHistory(person: DemoPerson, community: Community, now: Date): Member {
  const memberId = memberIdOf(community._id, person.openid)
  const joinedDay = addDays(dayOf(now, community), -person.days)
  const opened = openAccount(memberId, joinedDay)
  const { account, journal } = history(person, { community, opened, joinedDay, now })
  return newMember({
    ...account,
    community,
    openid: person.openid,
    nickname: person.nickname,
    hidden: person.hidden ?? false,
    joinedAt: arrival(person, community, joinedDay),
    joinedDay,
    journal,
  })
}

/** Checks a person in on every day they took part, until now. */
interface Beginning {
  community: Community
  opened: Account
  joinedDay: Day
  now: Date
}

function history(person: DemoPerson, { community, opened, joinedDay, now }: Beginning) {
  const { awards } = community
  const workDays = community
  const journal: Entry[] = []
  let account = opened
  for (let day = joinedDay; arrival(person, community, day) <= now; day = addDays(day, 1)) {
    if (!takesPart(person, community, { day, now })) continue
    const done = checkIn(account, {
      day,
      today: day,
      at: arrival(person, community, day),
      awards,
      workDays,
    })
    account = done?.account ?? account
    journal.push(...(done?.entries ?? []))
  }
  return { account, journal }
}

function takesPart(
  { openid, habit, missed }: DemoPerson,
  community: Community,
  { day, now }: { day: Day; now: Date },
): boolean {
  const today = dayOf(now, community)
  if (missed !== undefined && day === addDays(today, -missed)) return false
  if (isPlayable(openid) && day === today) return false
  return chance(openid, day, 'comes') < habit
}

/** Between half past eight and half past ten in the morning. */
function arrival({ openid }: DemoPerson, community: Community, day: Day): Date {
  const minutes = 8.5 * 60 + chance(openid, day, 'arrives') * 120
  return new Date(startOf(day, community).getTime() + Math.round(minutes * MINUTE_MS))
}

/** The same number from 0 to 1 for the same words, so that every demo is alike. */
function chance(...words: string[]): number {
  return createHash('sha256').update(words.join('|')).digest().readUInt32BE() / 2 ** 32
}
