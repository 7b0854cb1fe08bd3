import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CLOUDBASE_CLI, cloudbaseConfig } from './deploy/cloudbaseConfig'
import type { DeployPlan } from './deploy/DeployPlan'
import { describePlan } from './deploy/describePlan'
import { BuildMissing, makePlan } from './deploy/makePlan'
import { missingFor } from './deploy/missingFor'
import { readSettings, type Settings } from './deploy/Settings'
import { setUpEnvironment } from './deploy/setUpEnvironment'
import {
  type Complete,
  type Release,
  uploadFunctions,
  uploadMiniProgram,
} from './deploy/uploadBuild'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = path.join(root, 'dist')

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    /** Creates the functions first, with the CloudBase CLI: once for a new environment. */
    create: { type: 'boolean', default: false },
    /** Uploads a version of this number instead of a preview. */
    version: { type: 'string' },
    description: { type: 'string', default: '' },
  },
})

function tell(text: string): void {
  process.stdout.write(`${text}\n`)
}

function planOrExit(): DeployPlan {
  try {
    return makePlan(dist)
  } catch (error) {
    if (!(error instanceof BuildMissing)) throw error
    tell(`There is no build in ${error.message}. Run: npm run build`)
    process.exit(1)
  }
}

/** Creates the functions at a new Node: what miniprogram-ci creates gets an old one. */
function createFunctions(plan: DeployPlan, environment: string): void {
  const file = path.join(dist, 'cloudbaserc.json')
  writeFileSync(file, `${JSON.stringify(cloudbaseConfig(plan, environment), null, 2)}\n`)
  const command = ['--yes', '-p', CLOUDBASE_CLI, 'tcb', 'fn', 'deploy', '--all', '--force']
  const { status } = spawnSync('npx', [...command, '--config-file', file], {
    cwd: dist,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('The CloudBase CLI could not create the functions.')
}

function releaseAsked(): Release {
  const { version, description } = values
  if (version) return { kind: 'version', version, description }
  return { kind: 'preview', qrCode: path.join(dist, 'preview.png') }
}

async function upload(plan: DeployPlan, settings: Settings & Complete): Promise<void> {
  if (values.create) createFunctions(plan, settings.environment)
  await uploadFunctions(plan, settings, tell)
  for (const line of await setUpEnvironment(plan, settings)) tell(line)
  const release = releaseAsked()
  await uploadMiniProgram(plan, settings, release)
  tell(release.kind === 'preview' ? `preview: ${release.qrCode}` : `version ${release.version}`)
}

/** Says the whole plan, then what is missing; uploads only if nothing is. */
async function deploy(): Promise<void> {
  const plan = planOrExit()
  const settings = readSettings(root, process.env)
  const missing = missingFor(plan, settings)
  if (values['dry-run']) tell(describePlan(plan))
  for (const each of missing) tell(`\nMissing: ${each}`)
  if (values['dry-run']) return
  if (missing.length > 0) process.exit(1)
  await upload(plan, settings as Settings & Complete)
}

void deploy()
