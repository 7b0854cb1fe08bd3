import jsqr from 'jsqr'
import { PNG } from 'pngjs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openTestCloud } from '../fixtures/openTestCloud'
import type { LocalCloud } from '../LocalCloud'

let cloud: LocalCloud
beforeAll(async () => {
  cloud = await openTestCloud()
})
afterEach(() => cloud.reset({ keepInstances: true }))
afterAll(() => cloud.close())

async function call(api: string, params: object): Promise<Record<string, unknown>> {
  const { result } = await cloud.call('weixin', { api, params }, { openid: 'alice' })
  return result as Record<string, unknown>
}

describe('security.msgSecCheck', () => {
  const check = (content: string, openid = 'alice') =>
    call('security.msgSecCheck', { openid, scene: 2, version: 2, content })

  it.each([
    ['今天天气不错', 'pass', 100],
    ['一起赌博吗', 'risky', 20006],
    ['加微信领红包', 'review', 10001],
  ])('judges %s as %s', async (content, suggest, label) => {
    expect(await check(content)).toMatchObject({ errCode: 0, result: { suggest, label } })
  })

  it.each([
    ['', 'alice', 44004],
    ['字'.repeat(2_501), 'alice', 45002],
    ['有人吗', 'a stranger', 61010],
  ])('refuses what WeChat refuses', async (content, openid, errCode) => {
    expect(await check(content, openid)).toMatchObject({ errCode })
  })

  it('checks only those who were here within two hours', async () => {
    await check('你好')
    const { result } = await cloud.call('weixin', {}, { openid: 'bob' })
    expect(result).toMatchObject({ userInfo: { openId: 'bob' } })
    expect(await check('你好', 'bob')).toMatchObject({ errCode: 0 })
    cloud.clock.advance(2 * 60 * 60 * 1000)
    expect(await check('你好', 'bob')).toMatchObject({ errCode: 61010 })
  })
})

describe('subscribeMessage.send', () => {
  const send = (value = '该签到了') =>
    call('subscribeMessage.send', {
      touser: 'alice',
      templateId: 'reminder',
      page: 'pages/checkin/index',
      data: { thing1: { value } },
    })

  it('needs a consent for every message', async () => {
    expect(await send()).toMatchObject({ errCode: 43101 })
    cloud.consents.add('alice', 'reminder')
    expect(await send()).toMatchObject({ errCode: 0 })
    expect(await send()).toMatchObject({ errCode: 43101 })
  })

  it('refuses a text too long for its field, and keeps the consent', async () => {
    cloud.consents.add('alice', 'reminder')
    expect(await send('字'.repeat(21))).toMatchObject({ errCode: 47003 })
    expect(await send()).toMatchObject({ errCode: 0 })
  })

  it('lies in the outbox', async () => {
    cloud.consents.add('alice', 'reminder')
    await send()
    expect(cloud.outbox.list()).toMatchObject([
      {
        api: 'subscribeMessage.send',
        openid: 'alice',
        function: 'weixin',
        params: { template_id: 'reminder', data: { thing1: { value: '该签到了' } } },
        answer: { errcode: 0 },
      },
    ])
  })
})

describe('wxacode.getUnlimited', () => {
  it('gives a code that a phone can scan', async () => {
    const answer = await call('wxacode.getUnlimited', { scene: 'c=1', page: 'pages/a' })
    expect(answer.contentType).toBe('image/png')
    const { data, width, height } = PNG.sync.read(Buffer.from(String(answer.buffer), 'base64'))
    const scanned = jsqr(new Uint8ClampedArray(data), width, height)
    expect(scanned?.data).toBe(`${cloud.url}/pages/a?scene=c%3D1`)
  })

  it('takes a scene of 32 characters at most', async () => {
    const answer = await call('wxacode.getUnlimited', { scene: 'x'.repeat(33) })
    expect(answer).toMatchObject({ errCode: 40169 })
  })
})

describe('security.mediaCheckAsync', () => {
  it.each([
    ['holiday.png', 'pass'],
    ['[risky].png', 'risky'],
  ])('pushes its verdict on %s later', async (file, suggest) => {
    const answer = await call('security.mediaCheckAsync', {
      mediaUrl: `https://example.com/${file}`,
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'alice',
    })
    cloud.clock.advance(5_000)
    await cloud.settled()
    expect(cloud.invocations().at(-1)).toMatchObject({
      name: 'listener',
      caller: 'push',
      input: { Event: 'wxa_media_check', trace_id: answer.traceId, result: { suggest } },
    })
  })

  it.each([
    ['[error].png', [{ errcode: -1008 }]],
    ['[never].png', []],
    ['[twice].png', [{ result: { suggest: 'pass' } }, { result: { suggest: 'pass' } }]],
    ['[early][risky].png', [{ result: { suggest: 'risky' } }]],
  ])('plays what befalls the message on %s', async (file, messages) => {
    await call('security.mediaCheckAsync', {
      mediaUrl: `https://example.com/${file}`,
      mediaType: 2,
      version: 2,
      scene: 1,
      openid: 'alice',
    })
    if (!file.startsWith('[early]')) cloud.clock.advance(5_000)
    await cloud.settled()
    const pushed = cloud.invocations().filter(({ caller }) => caller === 'push')
    expect(pushed.map(({ input }) => input)).toMatchObject(messages)
  })
})

describe('updatableMessage', () => {
  it('changes a live card for 24 hours', async () => {
    const { activityId } = await call('updatableMessage.createActivityId', {})
    const change = () =>
      call('updatableMessage.setUpdatableMsg', { activityId, targetState: 0, templateInfo: {} })
    expect(await change()).toMatchObject({ errCode: 0 })
    cloud.clock.advance(24 * 60 * 60 * 1000)
    expect(await change()).toMatchObject({ errCode: 47504 })
  })
})

describe('any other openapi', () => {
  it('is refused by name', async () => {
    const answer = await call('customerServiceMessage.send', { touser: 'alice' })
    expect(answer.errMsg).toContain('does not play "customerServiceMessage.send"')
  })
})

describe('open data', () => {
  it('is given by list, to the person it belongs to', async () => {
    const cloudID = cloud.cloudIds.mint({ openGId: 'group' }, 'alice')
    const ask = async (openid: string) =>
      (await cloud.call('weixin', { cloudIds: [cloudID] }, { openid })).result
    expect(await ask('alice')).toMatchObject({ list: [{ cloudID, data: { openGId: 'group' } }] })
    expect(await ask('bob')).toMatchObject({ list: [{ cloudID, errCode: -601007 }] })
  })

  it('replaces a CloudID at the top level of the event and nowhere else', async () => {
    const cloudID = cloud.cloudIds.mint({ openGId: 'group' })
    const data = { group: { cloudID }, deep: { group: { cloudID } } }
    const { result } = await cloud.call('weixin', data, { openid: 'alice' })
    expect(result).toMatchObject({
      group: { cloudID, data: { openGId: 'group' } },
      deep: { group: { cloudID } },
    })
    expect(result).not.toHaveProperty('deep.group.data')
  })
})
