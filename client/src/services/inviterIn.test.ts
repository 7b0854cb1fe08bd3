import { expect, it } from 'vitest'
import { invitationAddress, inviterIn } from './inviterIn'

const memberId = 'QH2026HVNN_abcdefghijklmnopqrstu_'

it('finds in an invitation whose it is', () => {
  const address = invitationAddress('pages/checkin/index?c=QH2026HVNN', memberId)
  const query = Object.fromEntries(new URL(address, 'http://phone').searchParams)
  expect(inviterIn(query, 'QH2026HVNN')).toBe(memberId)
})

it.each([{}, { i: '' }, { i: 'short' }, { i: '<script>alert(1)</scr>' }])(
  '%j is nobody’s',
  (query) => {
    expect(inviterIn(query, 'QH2026HVNN')).toBeNull()
  },
)
