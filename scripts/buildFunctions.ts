import { existsSync } from 'node:fs'
import { cp, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { packageFolders } from '../client/config/packageFolders'
import { packageLists } from './shipped/shippedPackages'
import { isStandIn, startFast } from './startFast'

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
  // One build for all of them: what they share, the SDK above all, is read and parsed once.
  const { metafile } = await build({
    absWorkingDir: root,
    metafile: true,
    entryPoints: names.map((name) => ({
      in: path.join(source, name, 'index.ts'),
      out: path.join(name, 'index'),
    })),
    outdir: functionsOutput,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    plugins: [startFast],
    logLevel: 'warning',
  })
  const files = Object.keys(metafile.inputs).filter((input) => !isStandIn(input))
  const packages = packageFolders(files)
  await writeFile(packageLists.functions, `${JSON.stringify(packages, null, 2)}\n`)
  await Promise.all(names.map(writeManifest))
  const stale = (await readdir(functionsOutput)).filter((name) => !names.includes(name))
  await Promise.all(stale.map((name) => rm(path.join(functionsOutput, name), { recursive: true })))
}

async function writeManifest(name: string): Promise<void> {
  const folder = path.join(functionsOutput, name)
  const manifest = { name, version: '1.0.0', main: 'index.js' }
  await writeFile(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  await cp(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
}
