import * as z from 'zod'

const CONTROL_OR_BIDI = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
const LONE_SURROGATE = /\p{Cs}/u

/** One line of text as people see it: trimmed, NFC, no control or direction characters, 1 to `max` characters. */
export const line = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() === text && text.length > 0)
    .refine((text) => text.normalize('NFC') === text)
    .refine((text) => !CONTROL_OR_BIDI.test(text) && !LONE_SURROGATE.test(text))

/** Lines of text, their cells apart by tabs: trimmed at the ends, NFC, else as `line`. */
export const lines = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => text.trim() === text && text.length > 0)
    .refine((text) => text.normalize('NFC') === text)
    .refine((text) => !CONTROL_OR_BIDI.test(text.replace(/[\t\r\n]/g, '')))
    .refine((text) => !LONE_SURROGATE.test(text))

/**
 * At most `most` values under keys. Zod's own record leaves out a key named `__proto__`, which JSON can
 * carry; here it is refused like any other key that does not fit.
 */
export const recordOf = <Key extends z.core.$ZodRecordKey, Value extends z.ZodType>(
  key: Key,
  value: Value,
  most: number,
) =>
  z
    .custom<Record<string, unknown>>((raw) => isRecord(raw) && Object.keys(raw).length <= most)
    .pipe(z.partialRecord(key, value))

function isRecord(raw: unknown): raw is object {
  return typeof raw === 'object' && raw !== null && !Object.keys(raw).includes('__proto__')
}
/** Bytes in base64url, exactly so many. */
export const bytes = (count: number) =>
  z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((count * 4) / 3)}}$`))

/** A whole number from `least` to `most`. */
export const whole = (least: number, most: number) => z.int().min(least).max(most)

/** A community: ten characters of Crockford's base 32. */
export const communityId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}$/)

/** A member: the community and 22 characters derived from the person, from which no openid can be got back. */
export const memberId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}_[A-Za-z0-9_-]{22}$/)

/** An instant in UTC, to the millisecond. */
export const instant = z.iso.datetime({ precision: 3 })

/** Made and kept by the phone before it sends: the same id means the same request, sent again. */
export const requestId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** A poll: derived from who launched it and the request, or from its series and run. */
export const pollId = z.string().regex(/^[A-Za-z0-9_-]{22}$/)

/** One of the things to choose between in a poll; `other` is an answer of one's own. */
export const optionId = z.string().regex(/^([1-9]\d?|other)$/)
/** What a ballot chooses. */
export const choices = z.array(optionId).min(1).max(21)

/** A day of the community. */
export const day = z.iso.date()

/** A calendar month, `YYYYMM`. */
export const month = z.string().regex(/^[1-9]\d{3}(0[1-9]|1[0-2])$/)

/** Days of a month as a mask: bit 0 is the 1st. */
export const dayMask = whole(0, 2 ** 31 - 1)

/** An ISO week, `YYYY-Www`. */
export const week = z.string().regex(/^[1-9]\d{3}-W[0-5]\d$/)

/** Points: a count that is never negative. */
export const points = whole(0, 1_000_000_000)

/** How others see a person. */
export const nickname = line(20)
/** A picture's address, in the characters of RFC 3986, or empty for none. */
export const picture = z
  .string()
  .max(500)
  .regex(/^[\w\-.~:/?#[\]@!$&()*+,;=%]*$/)
/** The picture of a person; without one the first character of the nickname stands for it. */
export const avatar = picture

/** A day and what a calendar shows of it. */
export const markedDay = z.strictObject({
  day,
  mark: z.enum(['counted', 'madeUp', 'rest', 'missed', 'open', 'ahead', 'beforeJoining']),
})

/** Somebody who agreed to be shown to the others. */
export const person = z.strictObject({ memberId, nickname, avatar })

/** How many checked in today (100 stands for more than 99), and the newest of those who agreed to be shown. */
export const here = z.strictObject({ count: whole(0, 100), newest: z.array(person).max(20) })

/** What a community is for. */
export const communityKind = z.enum(['everyone', 'department', 'exchange', 'project'])
export const communityName = line(30)
export const communityPurpose = line(200)
/** What a community stands for; empty for nothing said. */
export const communityValues = z.union([z.literal(''), line(60)])
/** A picture in the cloud's storage; empty for none. */
export const communityPicture = z.union([
  z.literal(''),
  z.string().regex(/^cloud:\/\/[\w.-]+\/[\w./-]{1,300}$/),
])

/** How a community lets people in. */
export const wayIn = z.enum(['open', 'password', 'list', 'invitation', 'group'])

/** The sentences of a community's rules. */
export const clauses = z.array(line(120)).min(1).max(20)

/** Where a poster hangs or a link stands. */
export const channel = line(12)

const award = whole(0, 1_000)
/** What taking part earns; 0 is none. */
export const awards = z.strictObject({
  checkIn: award,
  sevenDays: award,
  vote: award,
  quizRight: award,
  invitation: award,
  adopted: award,
  firstWeek: award,
  inviterOfMonth: award,
})
/** The name of a time zone that the platform knows, such as Asia/Shanghai. */
export const timeZone = z
  .string()
  .regex(/^[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}$/)
  .max(40)
  .refine(isTimeZone)

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
