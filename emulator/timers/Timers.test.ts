import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
beforeEach(async () => {
  cloud = await openTestCloud({ now: new Date('2026-01-05T00:00:00Z') })
})
afterEach(() => cloud.close())

const times = () =>
  cloud.invocations().map(({ input }) => (input as { Time: string }).Time.slice(0, 16))

describe('a timer', () => {
  it('says when it fires next', () => {
    expect(cloud.timers.describe()).toEqual([
      {
        function: 'ticker',
        trigger: 'morning',
        cron: '0 0 9 * * * *',
        next: '2026-01-05T01:00:00.000Z',
      },
    ])
  })

  it('fires when the clock passes its time, without a person', async () => {
    cloud.clock.set(new Date('2026-01-05T01:00:01Z'))
    await cloud.settled()
    expect(cloud.invocations()).toMatchObject([
      {
        caller: 'timer',
        answer: {
          event: { Type: 'Timer', TriggerName: 'morning', Time: '2026-01-05T01:00:00.000Z' },
          context: { ENV: 'local-env', SOURCE: 'wx_trigger' },
        },
      },
    ])
    expect(cloud.invocations()[0]).not.toHaveProperty('openid')
  })

  it('makes up for every time a jump of the clock passed, in order', async () => {
    cloud.clock.advance(3 * 24 * 60 * 60 * 1000)
    await cloud.settled()
    expect(times()).toEqual(['2026-01-05T01:00', '2026-01-06T01:00', '2026-01-07T01:00'])
  })

  it('waits again after the clock was set back', async () => {
    cloud.clock.set(new Date('2026-01-05T02:00:00Z'))
    await cloud.settled()
    cloud.clock.set(new Date('2026-01-01T00:00:00Z'))
    cloud.clock.set(new Date('2026-01-01T02:00:00Z'))
    await cloud.settled()
    expect(times()).toEqual(['2026-01-05T01:00', '2026-01-01T01:00'])
  })

  it('waits again after the clock was set back while it fired', async () => {
    cloud.clock.set(new Date('2026-01-05T01:00:01Z'))
    cloud.clock.set(new Date('2026-01-01T00:00:00Z'))
    await cloud.settled()
    cloud.clock.set(new Date('2026-01-01T02:00:00Z'))
    await cloud.settled()
    expect(times()).toEqual(['2026-01-05T01:00', '2026-01-01T01:00'])
  })

  it('makes up for nothing when the cloud begins anew', async () => {
    cloud.clock.freeze()
    await cloud.reset()
    await cloud.settled()
    expect(cloud.invocations()).toEqual([])
    cloud.clock.set(new Date('2026-01-05T00:59:00Z'))
    cloud.clock.advance(120_000)
    await cloud.settled()
    expect(times()).toEqual(['2026-01-05T01:00'])
  })

  it('fires by itself as time flows', async () => {
    cloud.clock.set(new Date('2026-01-05T00:59:59.900Z'))
    await expect.poll(() => cloud.invocations().length, { timeout: 5_000 }).toBe(1)
  })

  it('can be fired by hand', async () => {
    const { outcome } = await cloud.fireTimer('ticker', 'morning')
    expect(outcome.status).toBe('answered')
  })
})
