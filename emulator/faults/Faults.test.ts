import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'
import { Faults } from './Faults'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.reset({ keepInstances: true }))
afterAll(() => cloud.close())

async function write(...ids: string[]) {
  return cloud.call('writer', { ids }, { openid: 'alice' }).then(
    ({ result }) => result,
    (error: unknown) => error,
  )
}

async function notes() {
  const found = await cloud.database.browse('notes', { limit: 100 })
  return found.map(({ _id }) => _id)
}

describe('a request from a phone', () => {
  it('is lost before it took effect', async () => {
    cloud.faults.add({ kind: 'lose', at: 'phone', when: 'before', times: 1 })
    expect(await write('a')).toMatchObject({
      errCode: -1,
      errMsg: expect.stringContaining('fail') as string,
    })
    expect(await notes()).toEqual([])
    expect(await write('a')).toEqual({ added: 1 })
  })

  it('is lost after it took effect', async () => {
    cloud.faults.add({ kind: 'lose', at: 'phone', when: 'after', times: 1 })
    expect(await write('a')).toMatchObject({ errCode: -1 })
    expect(await notes()).toEqual(['a'])
  })

  it('arrives twice', async () => {
    cloud.faults.add({ kind: 'duplicate', at: 'phone', times: 1 })
    await write()
    expect(cloud.invocations()).toHaveLength(2)
  })

  it('breaks the connection of a browser', async () => {
    cloud.faults.add({ kind: 'lose', at: 'phone', when: 'after', times: 1 })
    const call = fetch(`${cloud.url}/cloud/functions/writer`, {
      method: 'POST',
      headers: { cookie: 'openid=alice' },
      body: '{"ids":["a"]}',
    })
    await expect(call).rejects.toThrow()
    expect(await notes()).toEqual(['a'])
  })
})

describe('a request from a function', () => {
  it('takes longer', async () => {
    cloud.faults.add({ kind: 'latency', at: 'cloud', ms: 60, function: 'writer' })
    await write('a', 'b')
    expect(cloud.invocations()[0]?.duration).toBeGreaterThan(120)
  })

  it('is lost, and the function sees a network error', async () => {
    cloud.faults.add({
      kind: 'lose',
      at: 'cloud',
      when: 'after',
      action: 'database.insert',
      times: 1,
    })
    expect(await write('a')).toMatchObject({ errCode: -504002 })
    expect(await notes()).toEqual(['a'])
  })

  it('is refused for a while', async () => {
    cloud.faults.add({ kind: 'refuse', at: 'cloud', action: 'database.', forMs: 60_000 })
    expect(await write('a')).toMatchObject({ errMsg: expect.stringContaining('-501003') as string })
    cloud.clock.advance(60_001)
    expect(await write('a')).toEqual({ added: 1 })
  })

  it.each([
    [0, []],
    [1, ['a']],
    [2, ['a', 'b']],
  ])('is the last: its function dies after %i operations', async (after, expected) => {
    cloud.faults.add({ kind: 'kill', after, function: 'writer', times: 1 })
    expect(await write('a', 'b', 'c')).toMatchObject({ errCode: -504002 })
    expect(await notes()).toEqual(expected)
    expect(cloud.invocations()).toMatchObject([{ outcome: 'killed' }])
  })
})

describe('chance', () => {
  const strikes = async (seed: number) => {
    const faults = new Faults(() => new Date(0), seed)
    faults.add({ kind: 'refuse', at: 'cloud', chance: 0.5 })
    const attempts = Array.from({ length: 32 }, () =>
      faults.strike({ at: 'cloud' }, () => Promise.resolve('.')).catch(() => 'x'),
    )
    return (await Promise.all(attempts)).join('')
  }

  it('is the same for the same seed', async () => {
    expect(await strikes(7)).toBe(await strikes(7))
    expect(await strikes(7)).not.toBe(await strikes(8))
    expect(await strikes(7)).toMatch(/^(?=.*x)(?=.*\.)/)
  })
})
