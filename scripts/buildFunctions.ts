import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const source = path.join(root, 'cloudfunctions')

/** Where the bundled functions lie, one folder each, as WeChat DevTools and deployment expect them. */
export const functionsOutput = path.join(root, 'dist/cloudfunctions')

/** The names of the functions: the folders that serve verbs. */
export async function functionNames(): Promise<string[]> {
  const folders = await readdir(source)
  return folders.filter((name) => existsSync(path.join(source, name, 'index.ts'))).sort()
}

/** Bundles every function with all it needs, wx-server-sdk included, beside its config.json. */
export async function buildFunctions(): Promise<void> {
  const names = await functionNames()
  await Promise.all(names.map(buildFunction))
  const stale = (await readdir(functionsOutput)).filter((name) => !names.includes(name))
  await Promise.all(stale.map((name) => rm(path.join(functionsOutput, name), { recursive: true })))
}

async function buildFunction(name: string): Promise<void> {
  const folder = path.join(functionsOutput, name)
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  })
  const manifest = { name, version: '1.0.0', main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await cp(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
}
