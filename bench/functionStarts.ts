import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { type LocalCloud, startLocalCloud } from '../emulator'
import { buildFunctions, functionNames, functionsOutput } from '../scripts/buildFunctions'
import type { Suite } from './Figure'
import { median, medianTime } from './median'

const FLOOR = 'floor'
const COLD_RUNS = 9
const WARM_RUNS = 101

/** An empty function that loads the SDK as it is published: ours may start faster, for they load less of it. */
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
    const names = [FLOOR, ...(await functionNames())]
    const colds = await coldTimes(cloud, names)
    const floor = colds.get(FLOOR) ?? Number.NaN
    for (const name of names) {
      const cold = colds.get(name) ?? Number.NaN
      const words = name === FLOOR ? 'empty function with the SDK' : name
      report(`cold start, ${words}`, cold, 'ms')
      if (name !== FLOOR) report(`cold start, ${name} against the empty one`, cold / floor, 'ratio')
      report(`warm call, ${words}`, await medianTime(WARM_RUNS, refused(cloud, name)), 'ms')
    }
    await cloud.close()
    await rm(folder, { recursive: true })
  },
}

/** One after the other in every round, so that what else the machine does meets all of them alike. */
async function coldTimes(cloud: LocalCloud, names: readonly string[]) {
  const times = new Map<string, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round < COLD_RUNS; round++) {
    for (const name of names) {
      await cloud.reset()
      const start = performance.now()
      await refused(cloud, name)()
      times.get(name)?.push(performance.now() - start)
    }
  }
  return new Map([...times].map(([name, measured]) => [name, median(measured)]))
}

/** A call that is refused at the edge, so that only the start and the way there are measured. */
function refused(cloud: LocalCloud, name: string) {
  return () => cloud.call(name, { verb: 'none' }, { openid: 'bench' })
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
