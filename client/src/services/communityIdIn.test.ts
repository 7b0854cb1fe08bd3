import { expect, it } from 'vitest'
import { communityIdIn } from './communityIdIn'

it('reads the community that the card names', () => {
  expect(communityIdIn({ c: 'K7QHM3ZX2P' })).toBe('K7QHM3ZX2P')
})

it('reads it as people type it', () => {
  expect(communityIdIn({ c: ' k7qhm3zx2p ' })).toBe('K7QHM3ZX2P')
})

it.each([{}, { c: '' }, { c: 'K7QHM3ZX2' }, { c: 'K7QHM3ZX2I' }])('finds none in %j', (query) => {
  expect(communityIdIn(query)).toBeNull()
})
