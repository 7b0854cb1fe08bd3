import { expect, it } from 'vitest'
import { requestId } from '../../../contract/fields'
import { REQUEST_ID_LENGTH, requestIdOf } from './requestIdOf'

it('makes of random bytes what the contract takes', () => {
  const bytes = Uint8Array.from({ length: REQUEST_ID_LENGTH }, (_, index) => index * 11)
  expect(requestId.safeParse(requestIdOf(bytes)).success).toBe(true)
  expect(new Set(requestIdOf(bytes)).size).toBeGreaterThan(15)
})
