import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexes } from '../../cloudfunctions/lib/indexes'
import { contract } from '../../contract'
import { functionsOutput } from '../buildFunctions'
import { CLOUDBASE_CLI, cloudbaseConfig, RUNTIME } from './cloudbaseConfig'
import type { DeployPlan } from './DeployPlan'
import { describePlan } from './describePlan'
import { functionVariables } from './functionVariables'
import { BuildMissing, makePlan } from './makePlan'
import { missingFor } from './missingFor'
import { refusalInWords } from './refusalInWords'
import { readSettings, type Settings } from './Settings'
import { setUpEnvironment } from './setUpEnvironment'
import { type Ci, uploadFunctions, uploadMiniProgram } from './uploadBuild'
import { WeChatRefused } from './WeChatApi'

const appid = 'wx0123456789abcdef'
const environment = 'qunhuo-1g2h3j'

let dist: string
let plan: DeployPlan
beforeAll(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'deploy-'))
  cpSync(functionsOutput, path.join(dist, 'cloudfunctions'), { recursive: true })
  mkdirSync(path.join(dist, 'client/weapp/pages'), { recursive: true })
  writeFileSync(path.join(dist, 'client/weapp/app.js'), `init({env:"${environment}"})`)
  writeFileSync(path.join(dist, 'client/weapp/pages/index.wxml'), '<view/>')
  plan = makePlan(dist)
})
afterAll(() => rmSync(dist, { recursive: true }))

const settings = (more: Partial<Settings> = {}): Settings => ({
  appid,
  environment,
  privateKey: '/keys/private.key',
  appSecret: null,
  ...more,
})

describe('the plan', () => {
  it('is what was built, byte for byte: every file of every function and of the mini program', () => {
    for (const { folder, files } of [...plan.functions, plan.miniProgram]) {
      const built = readdirSync(folder, { recursive: true, withFileTypes: true })
      expect(files).toHaveLength(built.filter((entry) => entry.isFile()).length)
      for (const { path: file, bytes, sha256 } of files) {
        const content = readFileSync(path.join(folder, file))
        expect(content.length).toBe(bytes)
        expect(createHash('sha256').update(content).digest('hex')).toBe(sha256)
      }
    }
  })

  it('has every function of the contract, and nothing is built that it has not', () => {
    const names = plan.functions.map(({ name }) => name).sort()
    expect(names).toEqual(Object.keys(contract).sort())
    expect(names).toEqual(readdirSync(functionsOutput).sort())
  })

  it('has a timer for every timer verb of the contract, under its name', () => {
    for (const { name, timers } of plan.functions) {
      const verbs = Object.entries(contract[name as keyof typeof contract])
      const due = verbs.filter(([, verb]) => (verb as { role: string }).role === 'timer')
      expect(timers.map((timer) => timer.name).sort()).toEqual(due.map(([verb]) => verb).sort())
      for (const { type, config } of timers) {
        expect(type).toBe('timer')
        expect(config.split(' ')).toHaveLength(7)
      }
    }
  })

  it('has every collection and index that the code declares', () => {
    expect(Object.fromEntries(plan.collections.map((each) => [each.name, each.indexes]))).toEqual(
      indexes,
    )
  })

  it('names every variable that a function reads', () => {
    const declared = new Set(Object.values(functionVariables).flat())
    const folders = [...plan.functions.map(({ name }) => name), 'lib']
    for (const folder of folders.map((name) => path.join('cloudfunctions', name)))
      for (const file of readdirSync(folder).filter((name) => /(?<!\.test)\.ts$/.test(name))) {
        const text = readFileSync(path.join(folder, file), 'utf8')
        for (const [, variable = ''] of text.matchAll(/process\.env\.(\w+)/g))
          if (!variable.startsWith('LOCAL_CLOUD_')) expect(declared).toContain(variable)
      }
  })

  it('names the function that WeChat’s verdicts on pictures are pushed to', () => {
    const taking = plan.functions.filter(({ events }) => events.length > 0)
    expect(taking).toMatchObject([{ name: 'review', events: ['wxa_media_check'] }])
    const pushed = Object.entries(contract).filter(([, verbs]) =>
      Object.values(verbs).some((verb: { role: string }) => verb.role === 'push'),
    )
    expect(pushed.map(([name]) => name)).toEqual(['review'])
  })

  it('is printed whole', () => {
    const text = describePlan(plan)
    expect(text).toContain('takes the message push event/wxa_media_check')
    for (const { name, timers, openapi } of plan.functions) {
      expect(text).toContain(`  ${name}: `)
      for (const timer of timers) expect(text).toContain(`timer ${timer.name}: ${timer.config}`)
      for (const api of openapi) expect(text).toContain(`may call ${api}`)
    }
    for (const { path: file, sha256 } of plan.miniProgram.files)
      expect(text).toMatch(new RegExp(`${sha256.slice(0, 16)} +\\d+ ${file}`))
    for (const list of Object.values(indexes))
      for (const { name } of list) expect(text).toContain(`index ${name}: `)
  })

  it('cannot be made without a build, and says which folder is missing', () => {
    expect(() => makePlan(path.join(dist, 'none'))).toThrow(BuildMissing)
  })

  it('creates functions at a new Node, by a CLI of an exact version', () => {
    const { functions } = cloudbaseConfig(plan, environment, {
      POLL_CLOSED_TEMPLATE: 'abc title=thing1',
      HOME: '/root',
    }) as {
      functions: { name: string; runtime: string; memorySize: number; envVariables: object }[]
    }
    expect(functions.map(({ memorySize }) => memorySize)).toEqual(
      plan.functions.map(({ memory }) => memory),
    )
    expect(functions.find(({ name }) => name === 'poll')?.envVariables).toEqual({
      POLL_CLOSED_TEMPLATE: 'abc title=thing1',
    })
    expect(functions.map(({ name }) => name)).toEqual(plan.functions.map(({ name }) => name))
    expect(new Set(functions.map(({ runtime }) => runtime))).toEqual(new Set([RUNTIME]))
    expect(CLOUDBASE_CLI).toMatch(/@\d+\.\d+\.\d+$/)
  })
})

describe('the upload', () => {
  const complete = { appid, environment, privateKey: '/keys/private.key' }

  it('sends every function’s folder, its timers after it, and the mini program as it was built', async () => {
    const { ci, calls } = standInForCi()
    await uploadFunctions(ci, plan, complete, () => undefined)
    await uploadMiniProgram(ci, plan, complete, {
      kind: 'version',
      version: '1.2.0',
      description: '',
    })
    const sent = calls
      .filter(({ name }) => name === 'uploadFunction')
      .map(({ given }) => given.path)
    expect(sent).toEqual(plan.functions.map(({ folder }) => folder))
    const timed = calls.filter(({ name }) => name === 'createTimeTrigger')
    expect(timed.map(({ given }) => given.triggersConfig)).toEqual(
      plan.functions.map(({ timers }) => timers).filter(({ length }) => length > 0),
    )
    expect(calls.at(-1)).toMatchObject({
      name: 'upload',
      given: { version: '1.2.0', setting: { es6: false, minify: false, minifyWXML: false } },
    })
  })

  it('that is refused is told in plain words', () => {
    const address = new Error('{"errCode":-10008,"errMsg":"invalid ip: 203.0.113.7, reference: …"}')
    expect(refusalInWords(address)).toMatch(/address 203\.0\.113\.7\. Allow it at .*IP 白名单/)
    const secret = new WeChatRefused(40125, 'cgi-bin/stable_token', 'invalid appsecret')
    expect(refusalInWords(secret)).toContain('AppSecret')
    expect(refusalInWords(new Error('quota'))).toBe('WeChat refused: quota')
  })
})

describe('the command', () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/deploy.ts', ...words], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    })

  it('says the plan without a key, and what is missing for more', () => {
    const { stdout, status } = run('--dry-run', '--build', dist)
    expect(status).toBe(0)
    expect(stdout).toContain(describePlan(plan))
    for (const missing of ['appid', 'TARO_APP_CLOUD_ENV', 'code upload key', 'WECHAT_APP_SECRET'])
      expect(stdout).toContain(missing)
  })

  it('uploads nothing while something is missing', () => {
    const { stdout, status } = run('--build', dist)
    expect(status).toBe(1)
    expect(stdout).toContain('Nothing was uploaded.')
  })

  it('says how to make a build where there is none', () => {
    const { stdout, status } = run('--dry-run', '--build', path.join(dist, 'none'))
    expect(status).toBe(1)
    expect(stdout).toContain('Run: npm run build')
  })
})

describe('what is missing', () => {
  it.each([
    ['the appid', { appid: 'touristappid' }, 'appid'],
    ['the environment', { environment: null }, 'TARO_APP_CLOUD_ENV'],
    ['the upload key', { privateKey: null }, `private.${appid}.key`],
    ['a build for this environment', { environment: 'another' }, 'npm run build'],
  ])('%s is said in a sentence that tells what to do', (_, more, words) => {
    const missing = missingFor(plan, settings(more))
    expect(missing).toHaveLength(1)
    expect(missing[0]).toContain(words)
  })

  it('is nothing where all is there; the AppSecret is not needed', () => {
    expect(missingFor(plan, settings())).toEqual([])
  })

  it('is read from the project and the environment, and the key must be a file that is there', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'settings-'))
    writeFileSync(path.join(root, 'project.config.json'), JSON.stringify({ appid }))
    expect(readSettings(root, {})).toEqual(settings({ environment: null, privateKey: null }))
    const key = path.join(root, `private.${appid}.key`)
    writeFileSync(key, 'key')
    const variables = { TARO_APP_CLOUD_ENV: environment, WECHAT_APP_SECRET: 's' }
    expect(readSettings(root, variables)).toEqual(settings({ privateKey: key, appSecret: 's' }))
    rmSync(root, { recursive: true })
  })
})

describe('setting up the environment', () => {
  const target = { appid, environment, appSecret: 'secret' }

  it('without the secret changes nothing and lists every collection, index and permission', async () => {
    const text = (await setUpEnvironment(plan, { ...target, appSecret: null })).join('\n')
    for (const { name, indexes: list } of plan.collections) {
      expect(text).toContain(`collection ${name},`)
      for (const index of list) expect(text).toContain(`index ${index.name}: `)
    }
    for (const { name, openapi } of plan.functions)
      for (const api of openapi) expect(text).toContain(`${name}: ${api}`)
  })

  it('with the secret makes each once, takes what is there for made, and asks for one token', async () => {
    const wechat = await standInForWeChat((api) =>
      api === 'tcb/databasecollectionadd' ? { errcode: -501000, errmsg: 'Table exist.' } : {},
    )
    await setUpEnvironment(plan, target, wechat.base)
    wechat.close()
    const count = (api: string) => wechat.calls.filter((call) => call.api === api).length
    expect(count('cgi-bin/stable_token')).toBe(1)
    expect(count('tcb/databasecollectionadd')).toBe(plan.collections.length)
    expect(count('tcb/updateindex')).toBe(Object.values(indexes).flat().length)
    expect(count('tcb/uploadfuncconfig')).toBe(
      plan.functions.filter(({ openapi }) => openapi.length > 0).length,
    )
    const [index] = wechat.calls.filter(({ api }) => api === 'tcb/updateindex')
    const [name] = Object.entries(indexes).find(([, list]) => list.length > 0) ?? []
    expect(index?.body).toMatchObject({ env: environment, collection_name: name, drop_indexes: [] })
  })

  it('stops at a refusal, with WeChat’s own code', async () => {
    const wechat = await standInForWeChat((api) =>
      api === 'tcb/updateindex' ? { errcode: 85088, errmsg: 'no cloud' } : {},
    )
    const made = setUpEnvironment(plan, target, wechat.base)
    await expect(made).rejects.toMatchObject({ errcode: 85088, api: 'tcb/updateindex' })
    wechat.close()
  })
})

/** A server in WeChat's place that writes down what it is asked; `answer` decides what it says. */
async function standInForWeChat(answer: (api: string) => object) {
  const calls: { api: string; body: unknown }[] = []
  const app = new Hono()
  app.post('*', async (context) => {
    const api = context.req.path.slice(1)
    calls.push({ api, body: await context.req.json() })
    return context.json({ errcode: 0, access_token: 'token', ...answer(api) })
  })
  const server = serve({ fetch: app.fetch, port: 0 })
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { base: `http://127.0.0.1:${port}`, calls, close: () => server.close() }
}

/** In the place of miniprogram-ci: takes down what it is given. Its own calls need WeChat. */
function standInForCi() {
  const calls: { name: string; given: Record<string, unknown> }[] = []
  const taking = (name: string) => (given: Record<string, unknown>) => {
    calls.push({ name, given })
    return Promise.resolve({ packSize: 0 })
  }
  const cloud = {
    uploadFunction: taking('uploadFunction'),
    createTimeTrigger: taking('createTimeTrigger'),
  }
  const ci = { Project: Object, cloud, upload: taking('upload'), preview: taking('preview') }
  return { ci: ci as unknown as Ci, calls }
}
