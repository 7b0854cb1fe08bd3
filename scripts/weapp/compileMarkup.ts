import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Build, Problem } from './Build'

type Compiler = 'wcc' | 'wcsc'

const requireHere = createRequire(import.meta.url)
const folders: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux',
  darwin: 'mac',
  win32: 'windows',
}

/** WeChat's own compilers over every WXML and WXSS: the exit code tells, the package's API does not. */
export function compileMarkup(build: Build): Problem[] {
  return [
    ...compile(build, 'wcc', ['-d'], build.withExtension('.wxml', '.wxs')),
    ...compile(build, 'wcsc', ['-lc', '-js'], build.withExtension('.wxss')),
  ]
}

function compile(build: Build, gate: Compiler, options: string[], files: string[]): Problem[] {
  const run = spawnSync(binary(gate), [...options, ...files], {
    cwd: build.folder,
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (run.status === 0) return []
  return [{ gate, message: (run.error?.message ?? run.stderr).trim() }]
}

function binary(compiler: Compiler): string {
  const folder = folders[process.platform]
  if (folder === undefined) throw new Error(`miniprogram-compiler has no ${process.platform}`)
  const root = path.dirname(requireHere.resolve('miniprogram-compiler/package.json'))
  const name = process.platform === 'win32' ? `${compiler}.exe` : compiler
  const file = path.join(root, 'bin', folder, name)
  // npm unpacks them without the executable bit.
  chmodSync(file, 0o755)
  return file
}
