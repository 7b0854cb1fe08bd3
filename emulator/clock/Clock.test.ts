import { expect, it } from 'vitest'
import { Clock } from './Clock'

const start = new Date('2026-01-01T00:00:00Z')
const since = (clock: Clock) => clock.now().getTime() - start.getTime()

it('starts where it is told, and flows', async () => {
  const clock = new Clock(start)
  await expect.poll(() => since(clock)).toBeGreaterThan(0)
  expect(since(clock)).toBeLessThan(60_000)
})

it('stands still while frozen, and moves when told', () => {
  const clock = new Clock(start)
  clock.freeze()
  const standing = since(clock)
  clock.advance(1_000)
  expect(since(clock)).toBe(standing + 1_000)
  clock.set(start)
  expect(since(clock)).toBe(0)
  clock.resume()
  expect(clock.isFrozen).toBe(false)
  expect(since(clock)).toBeLessThan(60_000)
})

it('refuses an instant that is none', () => {
  expect(() => new Clock(start).set(new Date('yesterday'))).toThrow('valid instant')
})

it('tells who listens of every move', () => {
  const clock = new Clock(start)
  let moves = 0
  clock.onMove(() => {
    moves += 1
  })
  clock.advance(1)
  clock.freeze()
  clock.resume()
  clock.reset()
  expect(moves).toBe(4)
})
