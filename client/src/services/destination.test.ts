import { expect, it } from 'vitest'
import { destinationOf, keepDestination, takeDestination } from './destination'

const card = { c: 'K7QHM3ZX2P', p: 'a-poll', stamp: '3' }

it('keeps the page of a card and what its address asks for, for its community alone and once', () => {
  keepDestination('/packages/poll/poll/index', card)
  expect(takeDestination('K7QHM3ZX2P')).toBe('packages/poll/poll/index?c=K7QHM3ZX2P&p=a-poll')
  expect(takeDestination('K7QHM3ZX2P')).toBeNull()
  keepDestination('packages/poll/poll/index', card)
  expect(takeDestination('0000000000')).toBeNull()
})

it.each([
  ['pages/checkin/index', card],
  ['packages/poll/poll/index', { c: 'K7QHM3ZX2P' }],
  ['packages/poll/poll/index', { p: 'a-poll' }],
])('leads nowhere from %s with %j', (path, params) => {
  expect(destinationOf(path, params)).toBeNull()
})
