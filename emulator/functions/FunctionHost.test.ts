import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import { startLocalCloud } from '../index'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterAll(() => cloud.close())

interface Whoami {
  event: Record<string, unknown>
  before: Record<string, string>
  after: Record<string, string>
  now: number
  date: string
  hours: number
  requestId: string
  invocations: number
}

async function whoami(data: object, openid = 'person') {
  const { result, ...rest } = await cloud.call('whoami', data, { openid })
  return { ...(result as Whoami), ...rest }
}

describe('a function called by a phone', () => {
  it('learns from the platform who calls', async () => {
    const { before } = await whoami({}, 'alice')
    expect(before).toEqual({
      OPENID: 'alice',
      APPID: 'wx0000000000000000',
      CLIENTIP: '127.0.0.1',
      ENV: 'local-env',
      SOURCE: 'wx_client',
    })
  })

  it('finds the caller in the event, whatever the caller wrote there', async () => {
    const { event } = await whoami({ userInfo: { openId: 'forged' }, at: new Date(0) }, 'alice')
    expect(event).toEqual({
      at: '1970-01-01T00:00:00.000Z',
      userInfo: { openId: 'alice', appId: 'wx0000000000000000' },
    })
  })

  it('starts cold, then stays warm', async () => {
    await cloud.reset()
    await whoami({})
    expect(await whoami({})).toMatchObject({ invocations: 2 })
    expect(cloud.invocations().map(({ start }) => start)).toEqual(['cold', 'warm'])
  })

  it('is told its trips to the database and its logs', async () => {
    const answer = await whoami({ trips: 3 }, 'alice')
    expect(answer).toMatchObject({ trips: 3, logs: ['called by alice'] })
    expect(answer.requestId).toBe(cloud.invocations().at(-1)?.requestId)
  })

  it('prints into its own logs, past the console too', async () => {
    await whoami({ write: 'raw' }, 'alice')
    await expect.poll(() => cloud.invocations().at(-1)?.logs).toContain('raw')
  })

  it('runs in UTC on the clock of the local cloud', async () => {
    cloud.clock.set(new Date('2030-01-02T23:30:00Z'))
    const { date, hours, now } = await whoami({})
    cloud.clock.reset()
    expect(date).toMatch(/^2030-01-02T23:30:0/)
    expect({ hours, day: new Date(now).getUTCDate() }).toEqual({ hours: 23, day: 2 })
  })

  it('is one of 60 at once, and none sees another person', async () => {
    const people = Array.from({ length: 60 }, (_, index) => `person-${index}`)
    const answers = await Promise.all(people.map((openid) => whoami({ pause: 5 }, openid)))
    expect(answers.map(({ before }) => before.OPENID)).toEqual(people)
    expect(answers.map(({ after }) => after.OPENID)).toEqual(people)
  })
})

describe('a nested call', () => {
  it('keeps the person and shows the chain', async () => {
    const { result } = await cloud.call('outer', { callee: 'whoami', data: {} }, { openid: 'bob' })
    expect(result).toMatchObject({
      mine: { OPENID: 'bob', SOURCE: 'wx_client' },
      inner: { before: { OPENID: 'bob', SOURCE: 'wx_client,scf' }, event: {} },
    })
    const [inner, outer] = cloud.invocations().slice(-2)
    expect(inner).toMatchObject({ caller: 'function', parent: outer?.requestId })
  })

  it('fails with the words of the function it called', async () => {
    const call = cloud.call(
      'outer',
      { callee: 'faulty', data: { how: 'throw' } },
      { openid: 'bob' },
    )
    await expect(call).rejects.toMatchObject({ errMsg: expect.stringContaining('boom') as string })
  })
})

describe('a function that goes wrong', () => {
  const failure = async (how: string) =>
    cloud.call('faulty', { how }, { openid: 'eve' }).then(
      ({ result }) => ({ result }),
      (error: unknown) => error,
    )

  it.each([
    ['throw', -504002, 'boom'],
    ['reject', -504002, 'rejected'],
    ['exit', -504002, 'Process exited with code 3'],
    ['unhandled', -504002, 'nobody listens'],
    ['circular', -504002, 'circular'],
    ['loop', -504003, 'timed out after 1 seconds'],
    ['hang', -504003, 'timed out after 1 seconds'],
  ])('%s: answers as the platform does', async (how, errCode, text) => {
    expect(await failure(how)).toMatchObject({
      errCode,
      errMsg: expect.stringContaining(text) as string,
    })
  })

  it('has no more memory than its config.json says', async () => {
    await expect(cloud.call('hoarder', {}, { openid: 'eve' })).rejects.toMatchObject({
      errCode: -504002,
      errMsg: expect.stringContaining('memory limit of 64 MB') as string,
    })
  })

  it('works again at the next call', async () => {
    expect(await failure('none')).toEqual({ result: { how: 'well', limit: 1000 } })
  })

  it('may also answer by calling back', async () => {
    expect(await failure('callback')).toEqual({ result: { called: 'back' } })
  })

  it('does not exist', async () => {
    await expect(cloud.call('nobody', {}, { openid: 'eve' })).rejects.toMatchObject({
      errCode: -501000,
      errMsg: expect.stringContaining('FunctionName parameter could not be found') as string,
    })
  })

  it('is not reached without a person', async () => {
    await expect(cloud.call('whoami')).rejects.toMatchObject({ errCode: -501008 })
  })
})

describe('a function rebuilt while the cloud runs', () => {
  let folder: string
  afterEach(() => rm(folder, { recursive: true }))

  it('is used from its next call', async () => {
    folder = await mkdtemp(join(tmpdir(), 'functions-'))
    const write = (answer: string) =>
      writeFile(join(folder, 'versioned', 'index.js'), `exports.main = () => '${answer}'`)
    await mkdir(join(folder, 'versioned'))
    await write('first')
    const other = await startLocalCloud({ functions: folder })
    expect((await other.call('versioned', {}, { openid: 'a' })).result).toBe('first')
    await write('the second')
    expect((await other.call('versioned', {}, { openid: 'a' })).result).toBe('the second')
    await other.close()
  })
})
