import * as z from 'zod'
import {
  communityId,
  day,
  instant,
  line,
  memberId,
  nickname,
  picture,
  points,
  requestId,
  whole,
} from './fields'
import { verb } from './verb'

/** Derived from the request that made it. */
const itemId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}_[A-Za-z0-9_-]{22}$/)
const orderId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{10}_[A-Za-z0-9_-]{22}_[A-Za-z0-9_-]{22}$/)

const price = whole(1, 1_000_000)
const stock = whole(0, 100_000)
const reason = line(100)

const cause = z.enum([
  'checkIn',
  'sevenDays',
  'makeUp',
  'grant',
  'vote',
  'quiz',
  'invitation',
  'inviterOfMonth',
  'firstWeek',
  'adopted',
  'redeem',
  'redeemBack',
  'raffle',
  'raffleBack',
  'correction',
])

/** One line of the ledger as its owner sees it. */
const entry = z.strictObject({
  seq: whole(1, 1_000_000_000),
  cause,
  /** What the cause is about: a day, or the id of a poll, quiz, raffle, order … */
  about: z.string().max(100),
  points: whole(-1_000_000_000, 1_000_000_000),
  cards: whole(-100, 100),
  balance: points,
  at: instant,
  /** What was redeemed, or why an admin corrected; null where the cause says it all. */
  note: line(100).nullable(),
})

const orderState = z.enum(['pending', 'fulfilled', 'declined'])

const order = z.strictObject({
  orderId,
  itemId,
  itemName: line(30),
  picture,
  price,
  state: orderState,
  /** Why it was declined; the points are given back then. */
  reason: reason.nullable(),
  orderedAt: instant,
  closedAt: instant.nullable(),
})

const itemText = { name: line(30), note: line(100).or(z.literal('')), picture, price }

const item = z.strictObject({ itemId, ...itemText, left: stock })

/** Where the last page ended. */
const after = z.strictObject({ at: instant, orderId }).optional()

/** The caller's ledger, newest first; `before` continues an earlier answer. */
export const ledger = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, before: whole(1, 1_000_000_000).optional() }),
  output: z.strictObject({
    balance: points,
    makeUpCards: whole(0, 100),
    entries: z.array(entry).max(100),
    /** What to ask for next; null at the beginning of the ledger. */
    before: whole(1, 1_000_000_000).nullable(),
    /** The newest night in which the books were found right, or not. */
    audit: z.strictObject({ day, anchor: z.string(), inOrder: z.boolean() }).nullable(),
  }),
})

/** What can be had for points, and what taking part earns. */
export const shop = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    balance: points,
    items: z.array(item).max(100),
    awards: z.record(z.string(), points),
    /** The caller's orders that wait to be handed out. */
    waiting: whole(0, 100),
  }),
})

/** Takes points and one unit together, or neither. */
export const redeem = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({
    communityId,
    itemId,
    /** What the person saw; another price now is refused. */
    price,
    requestId,
  }),
  output: z.strictObject({ order, balance: points }),
})

/** The caller's orders, newest first. */
export const orders = verb({
  role: 'member',
  proof: 'read',
  input: z.strictObject({ communityId, after }),
  output: z.strictObject({ orders: z.array(order).max(30), more: z.boolean() }),
})

const stockedItem = item.extend({
  /** The picture waits for the content check; members do not see it yet. */
  pictureWaits: z.boolean(),
  /** `held`: the content check has not passed its words, so it cannot be put on sale. */
  state: z.enum(['onSale', 'withdrawn', 'held']),
})

/** Every item, withdrawn ones too. */
export const items = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({ items: z.array(stockedItem).max(200) }),
})

/** Puts a new item on sale. */
export const addItem = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, ...itemText, stock, requestId }),
  output: z.strictObject({ item: stockedItem }),
})

/** Changes an item; its stock only from what the admin saw. */
export const changeItem = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    itemId,
    ...itemText,
    onSale: z.boolean(),
    stock: z.strictObject({ seen: stock, to: stock }),
  }),
  output: z.strictObject({ item: stockedItem }),
})

/** Everybody's orders in one state: waiting ones oldest first, closed ones newest first. */
export const queue = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, state: orderState, after }),
  output: z.strictObject({
    orders: z.array(order.extend({ memberId, nickname })).max(30),
    more: z.boolean(),
  }),
})

/** Says that an order was handed out. */
export const fulfil = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, orderId }),
  output: z.strictObject({ state: orderState }),
})

/** Declines an order with a reason, and gives the points back. */
export const decline = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId, orderId, reason }),
  output: z.strictObject({ state: orderState }),
})

/** Members and what they have, those with the most first. */
export const accounts = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    after: z.strictObject({ balance: points, memberId }).optional(),
  }),
  output: z.strictObject({
    accounts: z.array(z.strictObject({ memberId, nickname, balance: points })).max(50),
    more: z.boolean(),
  }),
})

const correction = z.strictObject({
  memberId,
  nickname,
  by: nickname,
  points: whole(-1_000_000, 1_000_000),
  reason,
  at: instant,
  /** `refused`: the balance did not cover it. */
  state: z.enum(['begun', 'booked', 'refused']),
})

/** Corrects somebody's points, up or down, with a reason: one more entry, never a changed one. */
export const correct = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({
    communityId,
    memberId,
    points: whole(-1_000_000, 1_000_000).refine((points) => points !== 0),
    reason,
    requestId,
  }),
  output: z.strictObject({ correction, balance: points }),
})

/** The newest corrections. */
export const corrections = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({ corrections: z.array(correction).max(50) }),
})

const difference = z.strictObject({ memberId, nickname, says: line(200) })

/** What the nightly audits found, newest first. */
export const audits = verb({
  role: 'admin',
  proof: 'read',
  input: z.strictObject({ communityId }),
  output: z.strictObject({
    audits: z
      .array(
        z.strictObject({
          day,
          members: whole(0, 10_000_000),
          entries: whole(0, 1_000_000_000),
          /** Members whose books do not add up; the first of them are listed. */
          wrong: whole(0, 10_000_000),
          differences: z.array(difference).max(50),
          anchor: z.string(),
        }),
      )
      .max(14),
  }),
})

/** Every minute: settles what broke off half-way, and goes on with the night's audit. */
export const tend = verb({
  role: 'timer',
  input: z.strictObject({}),
  output: z.strictObject({ settled: whole(0, 1_000), audited: whole(0, 100_000) }),
})
