import * as z from 'zod'
import { communityId, instant, line, person, whole } from './fields'
import { verb } from './verb'

/** Since when: this week, this month, or ever. A streak is what it is now, whatever the span. */
const span = z.enum(['week', 'month', 'all'])
const place = whole(1, 10_000_000)
const score = whole(0, 1_000_000_000)
const team = line(20)

const row = z.strictObject({ place, person, score, isMe: z.boolean() })

/** A leaderboard: the first twenty, and the caller with those around. Ties share a place; hidden members are shown to nobody. */
export const show = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, by: z.enum(['points', 'streak']), span }),
  output: z.strictObject({
    rows: z.array(row).max(20),
    me: z.strictObject({
      score,
      /** Null without a score, and where it is not known yet. */
      place: place.nullable(),
      /** Beyond the first hundred a place is as of the last count, ten minutes ago at the most. */
      exact: z.boolean(),
      /** Shown to nobody else. */
      hidden: z.boolean(),
    }),
    /** Those next to the caller, best first, the caller among them; empty for one of the first twenty. */
    around: z.array(row).max(7),
  }),
})

/** The board of teams: points a member, counted every ten minutes. */
export const teams = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, span }),
  output: z.strictObject({
    /** Null: nothing has been counted yet. */
    countedAt: instant.nullable(),
    rows: z
      .array(
        z.strictObject({
          place,
          team,
          members: whole(1, 10_000_000),
          /** Points a member, in tenths. */
          average: whole(0, 1_000_000_000),
        }),
      )
      .max(50),
    /** The teams one can belong to, and the caller's. */
    teams: z.array(team).max(50),
    mine: team.nullable(),
  }),
})

/** Shows or hides the caller to the others, on boards and among those who are here. */
export const hide = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, hidden: z.boolean() }),
  output: z.strictObject({ hidden: z.boolean() }),
})

/** Names the teams that members can belong to. */
export const setTeams = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, teams: z.array(team).max(50) }),
  output: z.strictObject({ teams: z.array(team).max(50) }),
})

/** Chooses the caller's team; null for none. */
export const chooseTeam = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, team: team.nullable() }),
  output: z.strictObject({ team: team.nullable() }),
})

/** Counts what boards need beyond their first hundred, for the communities that looked at theirs lately. */
export const count = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({ counted: whole(0, 1_000) }),
})
