import { expect, it } from 'vitest'
import { arrivalIn, linkAddress } from './arrivalIn'
import { communityIdIn } from './communityIdIn'

const communityId = 'QH2026HVNN'
const invitation = 'abcdefghijklmnopqrstu_'

it.each([
  [{ c: communityId }, { via: 'card' }],
  [{ scene: `${communityId}.p` }, { via: 'poster' }],
  [{ scene: `${communityId}.p7` }, { via: 'poster', channel: 7 }],
  [{ scene: `${communityId}.p12` }, { via: 'poster', channel: 12 }],
  [{ i: invitation }, { via: 'invitation', invitedBy: `${communityId}_${invitation}` }],
  [{ k: 'a code of an admin' }, { via: 'invitation' }],
  [{ s: '3' }, { via: 'link', channel: 3 }],
  [{ s: 'everywhere' }, { via: 'card' }],
  [{ scene: `${communityId}.x` }, { via: 'card' }],
] as const)('who comes by %j came so: %j', (query, arrival) => {
  expect(arrivalIn(query, communityId)).toEqual(arrival)
})

it('finds in a link where it stands', () => {
  const address = linkAddress(`pages/checkin/index?c=${communityId}`, 4)
  const query = Object.fromEntries(new URL(address, 'http://phone').searchParams)
  expect(arrivalIn(query, communityId)).toEqual({ via: 'link', channel: 4 })
})

it('finds the community on a poster', () => {
  expect(communityIdIn({ scene: `${communityId}.p3` })).toBe(communityId)
})
