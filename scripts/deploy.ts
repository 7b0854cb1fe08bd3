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
import { refusalInWords } from './deploy/refusalInWords'
import { readSettings, type Settings } from './deploy/Settings'
import { setUpEnvironment } from './deploy/setUpEnvironment'
import {
  type Complete,
  loadCi,
  type Release,
  uploadFunctions,
  uploadMiniProgram,
} from './deploy/uploadBuild'

const root = fileURLToPath(new URL('..', import.meta.url))

const { values } = parseArgs({
  options: {
    'dry-run': { type: 'boolean', default: false },
    /** Creates the functions first, with the CloudBase CLI: once for a new environment. */
    create: { type: 'boolean', default: false },
    /** Uploads a version of this number instead of a preview. */
    version: { type: 'string' },
    description: { type: 'string', default: '' },
    /** Where the build lies. */
    build: { type: 'string', default: path.join(root, 'dist') },
  },
})
const dist = values.build

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
  writeFileSync(
    file,
    `${JSON.stringify(cloudbaseConfig(plan, environment, process.env), null, 2)}\n`,
  )
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
  const ci = loadCi()
  await uploadFunctions(ci, plan, settings, tell)
  for (const line of await setUpEnvironment(plan, settings)) tell(line)
  const release = releaseAsked()
  await uploadMiniProgram(ci, plan, settings, release)
  tell(release.kind === 'preview' ? `preview: ${release.qrCode}` : `version ${release.version}`)
}

/** What can be left away, and what is then otherwise. */
function tellWhatIsLeftAway({ appSecret }: Settings): void {
  if (appSecret === null)
    tell(
      '\nWithout WECHAT_APP_SECRET collections, indexes and permissions are listed to be made by hand.',
    )
  if (!process.env.TARO_APP_BOX_URL)
    tell(
      '\nWithout TARO_APP_BOX_URL at the build, anonymous words go by an ordinary call, and the app says so to members.',
    )
}

/** Says the whole plan, then what is missing; uploads only if nothing is. */
async function deploy(): Promise<void> {
  const plan = planOrExit()
  const settings = readSettings(root, process.env)
  const missing = missingFor(plan, settings)
  if (values['dry-run']) tell(describePlan(plan))
  for (const each of missing) tell(`\nMissing: ${each}`)
  if (values['dry-run']) {
    tellWhatIsLeftAway(settings)
    return
  }
  if (missing.length > 0) {
    tell('\nNothing was uploaded.')
    process.exit(1)
  }
  await upload(plan, settings as Settings & Complete)
}

deploy().catch((error: unknown) => {
  tell(refusalInWords(error))
  process.exitCode = 1
})
