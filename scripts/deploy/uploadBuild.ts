import { createRequire } from 'node:module'
import path from 'node:path'
import type * as miniprogramCi from 'miniprogram-ci'
import type { DeployPlan, PlannedFunction } from './DeployPlan'
import type { Settings } from './Settings'

export type Ci = typeof miniprogramCi
type Project = Parameters<Ci['upload']>[0]['project']

/** What becomes of the mini program: a QR code to try it, or a version to submit for review. */
export type Release =
  | { kind: 'preview'; qrCode: string }
  | { kind: 'version'; version: string; description: string }

/** Settings that nothing is missing from. */
export type Complete = {
  [Name in 'appid' | 'environment' | 'privateKey']: NonNullable<Settings[Name]>
}

/** miniprogram-ci; loading it takes seconds and a dry run does not need it. */
export const loadCi = () => createRequire(import.meta.url)('miniprogram-ci') as Ci

/** Uploads every function's code and timers. The functions must be there: one that this creates gets an old Node. */
export async function uploadFunctions(
  ci: Ci,
  plan: DeployPlan,
  settings: Complete,
  tell: (text: string) => void,
): Promise<void> {
  const project = openProject(ci, plan, settings)
  for (const planned of plan.functions) {
    const { packSize } = await ci.cloud.uploadFunction({
      project,
      env: settings.environment,
      name: planned.name,
      path: planned.folder,
      remoteNpmInstall: false,
    })
    await setTimers(ci, project, planned, settings)
    tell(`function ${planned.name}: ${packSize} bytes, ${planned.timers.length} timers`)
  }
}

/** Uploads the mini program as it was built. */
export async function uploadMiniProgram(
  ci: Ci,
  plan: DeployPlan,
  settings: Complete,
  release: Release,
): Promise<void> {
  const project = openProject(ci, plan, settings)
  // What was tested is what is uploaded: the build is minified already.
  const setting = { es6: false, minify: false, minifyWXML: false, minifyWXSS: false }
  if (release.kind === 'version') {
    const { version, description } = release
    await ci.upload({ project, version, desc: description, setting })
    return
  }
  const qrcode = { qrcodeFormat: 'image', qrcodeOutputDest: release.qrCode } as const
  await ci.preview({ project, version: 'preview', desc: 'preview', setting, ...qrcode })
}

async function setTimers(ci: Ci, project: Project, planned: PlannedFunction, settings: Complete) {
  if (planned.timers.length === 0) return
  await ci.cloud.createTimeTrigger({
    project,
    envId: settings.environment,
    functionName: planned.name,
    triggersConfig: [...planned.timers],
  })
}

function openProject(ci: Ci, { miniProgram }: DeployPlan, settings: Complete): Project {
  const project = new ci.Project({
    appid: settings.appid,
    type: 'miniProgram',
    projectPath: path.resolve(miniProgram.folder, '../../..'),
    privateKeyPath: settings.privateKey,
    ignores: ['node_modules/**/*'],
  })
  // The package's class and its own interface differ in an optional field.
  return project as unknown as Project
}
