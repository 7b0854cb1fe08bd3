import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Build, Problem } from './Build'

const requireHere = createRequire(import.meta.url)
const projectConfig = fileURLToPath(new URL('../../project.config.json', import.meta.url))
const child = fileURLToPath(new URL('./offlineCi.ts', import.meta.url))

/** miniprogram-ci's own compiler and quality rules, so far as they go without a key. */
export async function compileWithCi(build: Build): Promise<Problem[]> {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-ci-'))
  try {
    layOutProject(build, folder)
    const complaints = await runChild(folder)
    return complaints.map((message) => ({ gate: 'miniprogram-ci', message }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The repository's own project settings over this build alone. */
function layOutProject(build: Build, folder: string): void {
  const config = JSON.parse(readFileSync(projectConfig, 'utf8')) as Record<string, unknown>
  const own = { ...config, miniprogramRoot: 'weapp/', cloudfunctionRoot: undefined }
  cpSync(build.folder, join(folder, 'weapp'), { recursive: true })
  rmSync(join(folder, 'weapp/project.config.json'), { force: true })
  writeFileSync(join(folder, 'project.config.json'), JSON.stringify(own))
}

async function runChild(cwd: string): Promise<string[]> {
  const loader = pathToFileURL(requireHere.resolve('tsx')).href
  const running = fork(child, {
    cwd,
    execArgv: ['--import', loader],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const ended = once(running, 'exit').then(() => ['miniprogram-ci ended without an answer'])
  const answered = once(running, 'message').then(([found]) => found as string[])
  const complaints = await Promise.race([answered, ended])
  running.kill()
  return complaints
}
