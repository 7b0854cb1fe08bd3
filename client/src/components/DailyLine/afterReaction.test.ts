import { expect, it } from 'vitest'
import type { Output } from '../../../../contract'
import { afterReaction } from './afterReaction'

const line = {
  by: { memberId: 'QH2026HVNN_a', nickname: '小林', avatar: '' },
  text: '早上好',
  reactions: [
    { reaction: 'agree' as const, count: 2 },
    { reaction: 'fire' as const, count: 1 },
  ],
  mine: 'fire' as const,
}
const today: Output<'checkin.today'> = {
  place: 1,
  here: { count: 2, newest: [] },
  lines: [line, { ...line, by: { ...line.by, memberId: 'QH2026HVNN_b' } }],
  mine: null,
}

const after = (reaction: Parameters<typeof afterReaction>[1]['reaction']) =>
  afterReaction(today, { memberId: line.by.memberId, reaction }).lines

it('lets another reaction take the place of the first', () => {
  expect(after('agree')[0]).toMatchObject({
    mine: 'agree',
    reactions: [{ reaction: 'agree', count: 3 }],
  })
})

it('takes a reaction back', () => {
  expect(after(null)[0]).toMatchObject({
    mine: null,
    reactions: [{ reaction: 'agree', count: 2 }],
  })
})

it('leaves the other lines alone', () => {
  expect(after(null)[1]).toBe(today.lines[1])
})
