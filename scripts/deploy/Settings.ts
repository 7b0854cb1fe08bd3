import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What only the owner of a mini program has, and what of it is there. Nothing of it lies in the repository. */
export interface Settings {
  /** From project.config.json. */
  appid: string
  /** The cloud environment's id, from TARO_APP_CLOUD_ENV: the build carries it too. */
  environment: string | null
  /** Path of the code upload key: WECHAT_PRIVATE_KEY, or private.<appid>.key beside project.config.json. */
  privateKey: string | null
  /** From WECHAT_APP_SECRET; only indexes, collections and permissions need it. */
  appSecret: string | null
}

/** Reads the settings of the project in a folder. */
export function readSettings(root: string, variables: NodeJS.ProcessEnv): Settings {
  const config = readFileSync(path.join(root, 'project.config.json'), 'utf8')
  const { appid } = JSON.parse(config) as { appid: string }
  const key = path.resolve(root, variables.WECHAT_PRIVATE_KEY || `private.${appid}.key`)
  return {
    appid,
    environment: variables.TARO_APP_CLOUD_ENV || null,
    privateKey: existsSync(key) ? key : null,
    appSecret: variables.WECHAT_APP_SECRET || null,
  }
}
