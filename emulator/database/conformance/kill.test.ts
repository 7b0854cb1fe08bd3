import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { openDatabase } from '../index'
import { wireClient } from './wireClient'

const rounds = 15

it('loses nothing acknowledged and leaves no index entry dangling when killed under load', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'kill-'))
  const program = await bundled(directory)
  const acknowledged = new Map<string, number>()
  for (let round = 0; round < rounds; round++) {
    const durability = round % 2 === 0 ? 'relaxed' : 'full'
    const child = start(program, [join(directory, 'data'), durability, String(round)])
    await killAfter(child, 100 + 37 * round, acknowledged)
    await expectWhole(join(directory, 'data'), acknowledged)
  }
  expect(acknowledged.size).toBeGreaterThan(rounds * 50)
}, 120_000)

async function bundled(directory: string): Promise<string> {
  const outfile = join(directory, 'writeUntilKilled.cjs')
  await build({
    entryPoints: [join(import.meta.dirname, 'writeUntilKilled.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    external: ['lmdb'],
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
  })
  return outfile
}

function start(program: string, parameters: string[]): ChildProcess {
  const env = { ...process.env, NODE_PATH: resolve('node_modules') }
  return spawn(process.execPath, [program, ...parameters], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

/** Takes down what the process acknowledges and kills it in the middle of its work. */
async function killAfter(child: ChildProcess, lines: number, acknowledged: Map<string, number>) {
  const exit = once(child, 'exit')
  let seen = 0
  if (!child.stdout) throw new Error('the child has no output')
  for await (const line of createInterface({ input: child.stdout })) {
    const [id = '', step] = line.split(' ')
    if (step !== undefined) acknowledged.set(id, Math.max(Number(step), acknowledged.get(id) ?? 0))
    seen++
    if (seen === lines) child.kill('SIGKILL')
  }
  expect((await exit)[1]).toBe('SIGKILL')
}

async function expectWhole(directory: string, acknowledged: Map<string, number>) {
  const database = await openDatabase({ clock: () => new Date(0), directory })
  const { get, count } = wireClient(database, 'log')
  const documents = new Map<unknown, number>()
  for (let offset = 0; ; offset += 1000) {
    const page = await get({}, { limit: 1000, offset })
    for (const { _id, step } of page) documents.set(_id, Number(step))
    if (page.length < 1000) break
  }
  const lost = [...acknowledged].filter(([id, step]) => (documents.get(id) ?? -1) < step)
  expect(lost).toEqual([])
  // These two are counted by index keys alone: a dangling or a missing entry would show.
  expect(await count({ step: { $gte: 0 } })).toBe(documents.size)
  expect(await count({ key: { $gte: '' } })).toBe(documents.size)
  await database.close()
}
