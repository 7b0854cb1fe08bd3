import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

export type Target = 'weapp' | 'h5'

/** `cloudEnv`: the cloud environment the mini program talks to, unless it is the project's own. */
export interface BuildClientOptions {
  cloudEnv?: string
}

const root = path.join(import.meta.dirname, '..')
const taro = path.join(root, 'node_modules/@tarojs/cli/bin/taro')
const proof: Record<Target, string> = { weapp: 'app.json', h5: 'index.html' }

/** Builds the client into `dist/client/<target>` and says what it weighs. */
export function buildClient(target: Target, { cloudEnv }: BuildClientOptions = {}): number {
  const output = path.join(root, 'dist/client', target)
  const built = path.join(output, proof[target])
  rmSync(built, { force: true })
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [taro, 'build', '--type', target, '--no-check'],
    {
      cwd: path.join(root, 'client'),
      env: {
        ...process.env,
        NODE_ENV: 'production',
        ...(cloudEnv !== undefined && { TARO_APP_CLOUD_ENV: cloudEnv }),
      },
      encoding: 'utf8',
    },
  )
  // Taro ends with 0 even when it did not build, so the output itself is the proof.
  if (status !== 0 || !existsSync(built))
    throw new Error(`The ${target} build did not come about. Taro says:\n${stdout}${stderr}`)
  return bytesIn(output)
}

/** Licence texts are left out: WeChat does not take them in. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.LICENSE.txt'))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0)
}

function isTarget(word: string | undefined): word is Target {
  return word === 'weapp' || word === 'h5'
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const target = process.argv[2]
  if (!isTarget(target)) throw new Error('Say which: weapp or h5')
  console.log(`dist/client/${target}: ${(buildClient(target) / 1000).toFixed(1)} KB`)
}
