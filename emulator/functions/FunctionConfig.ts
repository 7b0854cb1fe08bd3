import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { functionLimits } from '../limits'
import { PlatformError } from '../PlatformError'

export interface Trigger {
  name: string
  type: string
  config: string
}

/** A deployed function: one folder, with its `config.json` read as the platform reads it. */
export interface FunctionConfig {
  name: string
  entry: string
  handler: string
  timeout: number
  memorySize: number
  triggers: Trigger[]
  openapi: string[]
  /** `"emulator": { "record": false }`: nothing of an invocation outlives it. */
  isRecorded: boolean
  /** `"emulator": { "messages": ["wxa_media_check"] }`: the pushed events it receives. */
  messages: string[]
  /** Changes with every rebuild. */
  version: string
}

interface ConfigFile {
  timeout?: number
  memorySize?: number
  triggers?: Trigger[]
  permissions?: { openapi?: string[] }
  emulator?: { record?: boolean; messages?: string[] }
}

/** Reads the folder of one function; nothing when there is none of that name. */
export function readFunction(folder: string, name: string): FunctionConfig | undefined {
  if (!/^[\w-]+$/.test(name)) return undefined
  const entry = join(folder, name, 'index.js')
  const version = versionOf(entry, join(folder, name, 'config.json'))
  if (version === undefined) return undefined
  const file = readConfigFile(join(folder, name, 'config.json'))
  return {
    name,
    entry,
    handler: 'main',
    timeout: Math.min(file.timeout ?? functionLimits.timeout, functionLimits.longestTimeout),
    memorySize: file.memorySize ?? functionLimits.memorySize,
    triggers: file.triggers ?? [],
    openapi: file.permissions?.openapi ?? [],
    isRecorded: file.emulator?.record !== false,
    messages: file.emulator?.messages ?? [],
    version,
  }
}

function versionOf(entry: string, config: string): string | undefined {
  const code = statSync(entry, { throwIfNoEntry: false })
  if (!code) return undefined
  const settings = statSync(config, { throwIfNoEntry: false })
  return [code.mtimeMs, code.size, settings?.mtimeMs, settings?.size].join('-')
}

function readConfigFile(path: string): ConfigFile {
  if (!statSync(path, { throwIfNoEntry: false })) return {}
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ConfigFile
  } catch (error) {
    throw new PlatformError('INVALID_PARAM', `${path} is not JSON: ${String(error)}`)
  }
}
