import { expect, it } from 'vitest'
import { Clock } from './Clock'
import { Schedule } from './Schedule'

function setUp() {
  const clock = new Clock(new Date('2026-01-01T00:00:00Z'))
  clock.freeze()
  const schedule = new Schedule(clock)
  const ran: string[] = []
  const at = (time: string, then?: () => void) =>
    schedule.at(new Date(`2026-01-01T${time}Z`), async () => {
      await Promise.resolve()
      ran.push(time)
      then?.()
    })
  const moveTo = async (time: string) => {
    clock.set(new Date(`2026-01-01T${time}Z`))
    await schedule.settled()
    return ran
  }
  return { clock, schedule, at, moveTo }
}

it('runs what the clock passed, in the order it was due', async () => {
  const { at, moveTo } = setUp()
  at('03:00:00')
  at('01:00:00')
  at('02:00:00')
  expect(await moveTo('00:59:59')).toEqual([])
  expect(await moveTo('02:00:00')).toEqual(['01:00:00', '02:00:00'])
})

it('runs what came to be due while running', async () => {
  const { at, moveTo } = setUp()
  at('01:00:00', () => at('02:00:00'))
  expect(await moveTo('05:00:00')).toEqual(['01:00:00', '02:00:00'])
})

it('runs nothing that was called off', async () => {
  const { at, moveTo } = setUp()
  const callOff = at('01:00:00')
  callOff()
  expect(await moveTo('02:00:00')).toEqual([])
})

it('misses no move that comes right after another', async () => {
  const { clock, at, moveTo } = setUp()
  at('01:00:00')
  clock.set(new Date('2026-01-01T00:30:00Z'))
  expect(await moveTo('01:00:00')).toEqual(['01:00:00'])
})

it('runs nothing once it is closed, not even what comes from something that was running', async () => {
  const { schedule, at, moveTo } = setUp()
  at('01:00:00', () => at('01:30:00'))
  const moved = moveTo('02:00:00')
  schedule.close()
  expect(await moved).toEqual(['01:00:00'])
})
