import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import cloud from 'wx-server-sdk'
import type { Sdk } from './conformance/Sdk'
import { baseEnvironment } from './functions/environment'

// The SDK's typings are wrong where this needs them: see Sdk.
const sdk = cloud as unknown as Sdk
const main = fileURLToPath(new URL('./main.ts', import.meta.url))
// The SDK warns of every request that a kill cut off.
process.env.SILENCE = 'true'
const rounds = Number(process.env.KILL_ROUNDS ?? 2)

/** So many writes are acknowledged before the kill. */
const enough = 50

let data: string
let running: ChildProcess[] = []
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'cloud-'))
})
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL')
  running = []
  await rm(data, { recursive: true, force: true })
})

/** Starts the command line and gives what it prints until it is ready, or has ended. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args])
  running.push(child)
  const printed = await new Promise<string>((resolve) => {
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        text += chunk.toString()
        if (text.includes('ready')) resolve(text)
      })
    }
    child.once('close', () => resolve(text))
  })
  return { child, printed, url: /http:\/\/\S+/.exec(printed)?.[0] ?? '' }
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  const ended = once(child, 'exit')
  child.kill(signal)
  return ended
}

/** Kills the cloud amid its writes; gives the ids that were acknowledged. */
async function writeAndKill(child: ChildProcess, round: number): Promise<string[]> {
  const collection = sdk.database().collection('load')
  const acknowledged: string[] = []
  const writer = async (name: number) => {
    for (let count = 0; ; count += 1) {
      const _id = `${round}-${name}-${count}`
      await collection.add({ data: { _id } })
      acknowledged.push(_id)
      if (acknowledged.length === enough) child.kill('SIGKILL')
    }
  }
  await Promise.allSettled(Array.from({ length: 8 }, (_, name) => writer(name)))
  return acknowledged
}

describe('npm run cloud', () => {
  it('says where it answers and where data lies, on one line', async () => {
    const { child, printed, url } = await start('--port', '0', '--data', data)
    expect(printed).toMatch(/^local cloud ready: http:\/\/127\.0\.0\.1:\d+ \(data in .+\)\n$/)
    expect((await fetch(`${url}/control/clock`)).status).toBe(200)
    expect(await end(child, 'SIGTERM')).toEqual([0, null])
  })

  it('refuses a folder that is open, and a port that is taken', async () => {
    const { url } = await start('--port', '0', '--data', data)
    const second = await start('--port', '0', '--data', data)
    expect(second.printed).toContain('another local cloud has')
    const third = await start('--port', new URL(url).port, '--memory')
    expect(third.printed).toContain('is in use')
  })

  it('killed while writing, it loses nothing acknowledged', async () => {
    const written: string[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const { child, url } = await start('--port', '0', '--data', data)
      Object.assign(process.env, baseEnvironment(`${url}/admin`, 'local-env'))
      sdk.init({ env: 'local-env' })
      if (round === 0) await sdk.database().createCollection('load')
      expect(await missing(written)).toEqual([])
      written.push(...(await writeAndKill(child, round)))
    }
    expect(written.length).toBeGreaterThan(enough * rounds)
  }, 600_000)
})

async function missing(ids: string[]): Promise<string[]> {
  const { command } = sdk.database()
  const lost: string[] = []
  for (let from = 0; from < ids.length; from += 500) {
    const page = ids.slice(from, from + 500)
    const found = await sdk
      .database()
      .collection('load')
      .where({ _id: command.in(page) })
      .limit(1_000)
      .get()
    const there = new Set(found.data.map(({ _id }) => _id))
    lost.push(...page.filter((id) => !there.has(id)))
  }
  return lost
}
