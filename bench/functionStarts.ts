import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { type LocalCloud, startLocalCloud } from '../emulator'
import { buildFunctions, functionNames, functionsOutput } from '../scripts/buildFunctions'
import type { Suite } from './Figure'
import { medianTime } from './median'

const FLOOR = 'floor'
const COLD_RUNS = 9
const WARM_RUNS = 101

/** An empty function that loads the SDK: nothing that uses the SDK can start faster. */
const floorSource = `
  const cloud = require('wx-server-sdk')
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  exports.main = async () => ({ ok: true })
`

/** Cold and warm start of each bundled function, against the floor. */
export const functionStarts: Suite = {
  title: 'function calls',
  run: async (report) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'qunhuo-bench-'))
    await buildFunctions()
    await cp(functionsOutput, folder, { recursive: true })
    await buildFloor(path.join(folder, FLOOR))
    const cloud = await startLocalCloud({ functions: folder })
    const floor = await timesOf(cloud, FLOOR)
    report('cold start, empty function with the SDK', floor.cold, 'ms')
    report('warm call, empty function with the SDK', floor.warm, 'ms')
    for (const name of await functionNames()) {
      const { cold, warm } = await timesOf(cloud, name)
      report(`cold start, ${name}`, cold, 'ms')
      report(`warm call, ${name}`, warm, 'ms')
      report(`cold start, ${name} against the empty one`, cold / floor.cold, 'ratio')
    }
    await cloud.close()
    await rm(folder, { recursive: true })
  },
}

/** Times of a call that is refused at the edge, so that only the start and the way there are measured. */
async function timesOf(cloud: LocalCloud, name: string) {
  const call = () => cloud.call(name, { verb: 'none' }, { openid: 'bench' })
  return { cold: await coldTime(cloud, call), warm: await medianTime(WARM_RUNS, call) }
}

async function coldTime(cloud: LocalCloud, call: () => Promise<unknown>): Promise<number> {
  return medianTime(COLD_RUNS, async () => {
    await cloud.reset()
    await call()
  })
}

async function buildFloor(folder: string): Promise<void> {
  await mkdir(folder)
  await build({
    stdin: { contents: floorSource, resolveDir: import.meta.dirname },
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    logLevel: 'warning',
  })
  await writeFile(path.join(folder, 'package.json'), '{ "main": "index.js" }')
}
