import * as z from 'zod'
import {
  awards,
  channel,
  clauses,
  communityId,
  communityKind,
  communityName,
  communityPicture,
  communityPurpose,
  communityValues,
  day,
  instant,
  line,
  memberId,
  nickname,
  requestId,
  timeZone,
  wayIn,
  whole,
} from './fields'
import { verb } from './verb'

export * from './membership'

const password = line(32)
/** What somebody on the list is known by: a staff number, a name. */
const entry = line(32)
const invitationCode = z.string().regex(/^[A-Za-z0-9_-]{22}\.\d{4}-\d{2}-\d{2}\.[A-Za-z0-9_-]{22}$/)
/** What WeChat gives a phone that opened a card in a group; the cloud resolves it. */
const cloudID = z.string().regex(/^[\x21-\x7e]{1,200}$/)

const proof = z.discriminatedUnion('wayIn', [
  z.strictObject({ wayIn: z.literal('password'), password }),
  z.strictObject({ wayIn: z.literal('list'), entry }),
  z.strictObject({ wayIn: z.literal('invitation'), code: invitationCode }),
  z.strictObject({ wayIn: z.literal('group'), cloudID }),
])

const done = z.strictObject({})
const ofCommunity = z.strictObject({ communityId })

/** Becomes a member. Joining again, after leaving too, meets the same membership. */
export const join = verb({
  role: 'anyone',
  input: z.strictObject({
    communityId,
    /** Absent: a name that says nothing, to be changed later. */
    nickname: nickname.optional(),
    /** Whether others may see that this person checked in. */
    shown: z.boolean(),
    /** How the person came. */
    via: z.enum(['card', 'poster', 'invitation', 'link']),
    /** Whose personal invitation it was. */
    invitedBy: memberId.optional(),
    /** Where the poster hung or the link stood: its place in the community's list. */
    channel: whole(0, 99).optional(),
    /** What the community's way in asks for; an open one asks for nothing. */
    proof: proof.optional(),
  }),
  output: z.strictObject({ memberId, joined: z.boolean() }),
})

/**
 * How the functions are doing, for the owner. Of troubles an owner learns those of the own community
 * and those of no community (timers, calls before any is chosen). What was used is the whole
 * environment's, because its quota is: totals alone, which name no other community.
 */
export const health = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    /** Verbs that failed or were slow within the last 24 hours, the worst first. */
    troubles: z
      .array(
        z.strictObject({
          verb: z.string().max(60),
          errors: whole(0, 1_000_000_000),
          slow: whole(0, 1_000_000_000),
        }),
      )
      .max(100),
    /** What the newest nightly audit found; null before the first. */
    audit: z
      .strictObject({ day, members: whole(0, 1_000_000_000), wrong: whole(0, 1_000_000_000) })
      .nullable(),
    /** Database reads and writes that the plan allows a day, as whoever deployed says; null if nobody did. */
    quota: z
      .strictObject({ reads: whole(1, 1_000_000_000), writes: whole(1, 1_000_000_000) })
      .nullable(),
    /** What all functions used on this day and the day before, counted in China; at least this much. */
    usage: z
      .array(
        z.strictObject({
          day,
          calls: whole(0, 1_000_000_000),
          reads: whole(0, 1_000_000_000),
          writes: whole(0, 1_000_000_000),
        }),
      )
      .max(2),
  }),
})
/** What a new community can begin with. */
export const templates = verb({
  role: 'anyone',
  input: z.strictObject({}),
  output: z.strictObject({
    templates: z.array(
      z.strictObject({
        kind: communityKind,
        title: line(10),
        hint: line(30),
        name: communityName,
        purpose: communityPurpose,
        values: communityValues,
        clauses,
        awards,
      }),
    ),
  }),
})

/** Founds a community: the caller is its owner and first member. */
export const create = verb({
  role: 'anyone',
  input: z.strictObject({
    requestId,
    kind: communityKind,
    name: communityName,
    purpose: communityPurpose,
    values: communityValues,
    picture: communityPicture,
    clauses,
    awards,
    timeZone,
    /** The owner's own name in the community. */
    nickname,
    /** A community above it of which the caller is an admin. */
    parentId: communityId.nullable(),
  }),
  output: z.strictObject({ communityId }),
})

/** What those who run a community see of it. */
export const settings = verb({
  role: 'admin',
  proof: 'read',
  input: ofCommunity,
  output: z.strictObject({
    kind: communityKind,
    name: communityName,
    purpose: communityPurpose,
    values: communityValues,
    /** As those who run it see it: the newest, even while it waits for the content check. */
    picture: communityPicture,
    pictureWaits: z.boolean(),
    state: z.enum(['open', 'archived', 'ending']),
    endsAt: instant.nullable(),
    awards,
    wayIn,
    /** Whether a WeChat group is bound to it. */
    bound: z.boolean(),
    parent: z.strictObject({ communityId, name: communityName }).nullable(),
    children: z
      .array(z.strictObject({ communityId, name: communityName, archived: z.boolean() }))
      .max(50),
    channels: z.array(channel).max(20),
    role: z.enum(['owner', 'admin']),
  }),
})

/** Says anew what the community is and what taking part earns. */
export const describe = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({
    communityId,
    name: communityName,
    purpose: communityPurpose,
    values: communityValues,
    picture: communityPicture,
    awards,
  }),
  output: done,
})

/** Decides how people come in from now on. */
export const setWayIn = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({
    communityId,
    entrance: z.discriminatedUnion('wayIn', [
      z.strictObject({ wayIn: z.literal('open') }),
      z.strictObject({ wayIn: z.literal('password'), password }),
      z.strictObject({ wayIn: z.literal('list') }),
      z.strictObject({ wayIn: z.literal('invitation') }),
      z.strictObject({ wayIn: z.literal('group') }),
    ]),
  }),
  output: done,
})

/** Binds the community to the WeChat group in which the owner opened its card; null unbinds it. */
export const bindGroup = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId, cloudID: cloudID.nullable() }),
  output: done,
})

/** Adds to the list of those who may join; who is on it already stays on it. */
export const allow = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, entries: z.array(entry).min(1).max(200) }),
  output: z.strictObject({ added: whole(0, 200) }),
})

/** Takes somebody off the list; who has joined by it stays a member. */
export const disallow = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, entry }),
  output: done,
})

/** The list of those who may join, oldest first, fifty at a time. */
export const allowed = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    after: z.strictObject({ addedAt: instant, entry }).nullable(),
  }),
  output: z.strictObject({
    entries: z.array(z.strictObject({ entry, used: z.boolean(), addedAt: instant })).max(50),
    more: z.boolean(),
  }),
})

/** An invitation in the caller's name, good for a week and as long as the caller is an admin. */
export const invite = verb({
  role: 'admin',
  proof: 'read',
  input: ofCommunity,
  output: z.strictObject({ code: invitationCode, until: z.iso.date() }),
})

/** Adds a place where posters hang or links stand, so that joins from there are counted apart. */
export const addChannel = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, channel }),
  output: z.strictObject({ channels: z.array(channel).max(20) }),
})

/** The mini program code of a poster: for one place, or for none in particular. */
export const poster = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, channel: whole(0, 99).nullable() }),
  output: z.strictObject({ image: z.base64(), contentType: z.enum(['image/png', 'image/jpeg']) }),
})

/** Puts the community below another one of which the caller is an admin too, or below none. */
export const setParent = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId, parentId: communityId.nullable() }),
  output: done,
})

/** Closes a community whose work is done: it can be read, not changed. */
export const archive = verb({
  role: 'owner',
  proof: 'read',
  input: ofCommunity,
  output: done,
})

/** Opens an archived community again. */
export const reopen = verb({
  role: 'owner',
  proof: 'read',
  input: ofCommunity,
  output: done,
})

/** Makes another member the owner; the caller stays as an admin. */
export const handOver = verb({
  role: 'owner',
  proof: 'read',
  input: z.strictObject({ communityId, memberId }),
  output: done,
})

/** Deletes the community with everything in it, after a time in which the owner can take it back. */
export const end = verb({
  role: 'owner',
  proof: 'read',
  input: ofCommunity,
  output: z.strictObject({ endsAt: instant }),
})

/** Takes back that the community is to be deleted. */
export const takeBack = verb({
  role: 'owner',
  proof: 'read',
  input: ofCommunity,
  output: done,
})

/** Deletes what has come to its end, some thousand documents at a time. */
export const removeEnded = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({ removed: whole(0, 1_000_000) }),
})
