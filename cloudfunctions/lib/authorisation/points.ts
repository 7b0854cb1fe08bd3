import type { Collections } from '../collections'
import type { Rows, Subject } from './Row'

const requestId = '0000000000000000000000'
const at = new Date('2026-11-01T00:00:00.000Z')

export const points: Rows<'points'> = {
  ledger: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  shop: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  redeem: {
    input: ({ communityId, home }) => ({ communityId, itemId: idIn(home), price: 1, requestId }),
    given: (subject) => ({ items: [item(subject)] }),
    own: 'nnr ++++ s',
    foreign: 'nnr 0000 s',
  },
  orders: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ++++ s',
  },
  items: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  addItem: {
    input: ({ communityId }) => ({ communityId, ...words, price: 1, stock: 1, requestId }),
    own: 'nnr ff++ s',
  },
  changeItem: {
    input: ({ communityId, home }) => ({
      communityId,
      itemId: idIn(home),
      ...words,
      price: 2,
      onSale: true,
      stock: { seen: 1, to: 2 },
    }),
    given: (subject) => ({ items: [item(subject)] }),
    own: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  queue: {
    input: ({ communityId }) => ({ communityId, state: 'pending' }),
    own: 'nnr ff++ s',
  },
  fulfil: {
    input: (subject) => ({ communityId: subject.communityId, orderId: orderIdOf(subject) }),
    given: (subject) => ({ orders: [order(subject)] }),
    own: 'nnr ff++ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  decline: {
    input: (subject) => ({
      communityId: subject.communityId,
      orderId: orderIdOf(subject),
      reason: '这批已经发完',
    }),
    given: (subject) => ({ orders: [order(subject)] }),
    own: 'nnr ff++ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  accounts: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  correct: {
    input: ({ communityId, memberId }) => ({
      communityId,
      memberId,
      points: 5,
      reason: '补记上周的分享',
      requestId,
    }),
    own: 'nnr ff++ s',
    others: 'nnr ff++ s',
    foreign: 'nnr ff00 s',
  },
  corrections: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  audits: {
    input: ({ communityId }) => ({ communityId }),
    own: 'nnr ff++ s',
  },
  tend: {
    input: () => ({}),
    own: 'fff ffff +',
  },
}

const words = { name: '咖啡券', note: '', picture: '' }

function idIn(communityId: string): string {
  return `${communityId}_${requestId}`
}

function orderIdOf({ memberId }: Subject): string {
  return `${memberId}_${requestId}`
}

function item({ home }: Subject): Collections['items'] {
  const shelf = { left: 1, state: 'onSale' as const, epoch: 0, holds: {}, held: 0 }
  return { _id: idIn(home), communityId: home, ...words, price: 1, ...shelf, createdAt: at }
}

function order(subject: Subject): Collections['orders'] {
  const { home, memberId } = subject
  const it = { itemId: idIn(home), itemName: words.name, picture: '', price: 1 }
  const end = { reason: null, orderedAt: at, closedAt: null, owed: false }
  const who = { communityId: home, memberId, nickname: '林晓' }
  return { _id: orderIdOf(subject), ...who, ...it, state: 'pending', ...end }
}
