import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { DeployPlan } from './DeployPlan'
import type { Settings } from './Settings'

/** What must be there before anything is uploaded, in plain words, each with what to do. Empty: all is there. */
export function missingFor(plan: DeployPlan, settings: Settings): string[] {
  return [...ownersThings(settings), ...buildOf(plan, settings)]
}

function ownersThings({ appid, environment, privateKey }: Settings): string[] {
  const missing = []
  if (!/^wx[0-9a-f]{16}$/.test(appid))
    missing.push(
      `project.config.json still has the appid "${appid}". Put your mini program's own appid there: mp.weixin.qq.com, 开发管理, 开发设置.`,
    )
  if (environment === null)
    missing.push(
      'The cloud environment is not named. Set TARO_APP_CLOUD_ENV to its id (WeChat DevTools, 云开发, 设置, 环境 ID) and build again.',
    )
  if (privateKey === null)
    missing.push(
      `There is no code upload key. Download it at mp.weixin.qq.com, 开发管理, 开发设置, 小程序代码上传, allow this machine's address there, and save it as private.${appid}.key here or name it in WECHAT_PRIVATE_KEY.`,
    )
  return missing
}

/** The client carries the environment that it was built for. */
function buildOf({ miniProgram }: DeployPlan, { environment }: Settings): string[] {
  if (environment === null) return []
  const carries = miniProgram.files
    .filter(({ path: file }) => file.endsWith('.js'))
    .some(({ path: file }) =>
      readFileSync(path.join(miniProgram.folder, file), 'utf8').includes(
        JSON.stringify(environment),
      ),
    )
  if (carries) return []
  return [
    `The mini program in ${miniProgram.folder} was not built for the environment ${environment}. Run: TARO_APP_CLOUD_ENV=${environment} npm run build`,
  ]
}
