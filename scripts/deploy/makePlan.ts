import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { indexes } from '../../cloudfunctions/lib/indexes'
import { contract } from '../../contract'
import type { DeployPlan, PlannedFile, PlannedFunction, Timer } from './DeployPlan'
import { type FunctionName, functionVariables } from './functionVariables'

/** A function's config.json, so far as deployment needs it. */
interface FunctionConfig {
  timeout: number
  memorySize?: number
  triggers?: Timer[]
  permissions?: { openapi?: string[] }
  /** Read by the local cloud alone; the platform keeps the same in its console. */
  emulator?: { messages?: string[] }
}

/** The platform's own default, in megabytes. */
const USUAL_MEMORY = 256

/** Reads the plan out of a build (the `dist` folder). Throws if the build is not there or not whole. */
export function makePlan(dist: string): DeployPlan {
  const functions = Object.keys(contract).map((name) => plannedFunction(dist, name as FunctionName))
  const folder = path.join(dist, 'client/weapp')
  return {
    functions,
    miniProgram: { folder, files: filesIn(folder) },
    collections: Object.entries(indexes).map(([name, list]) => ({ name, indexes: list })),
  }
}

/** A build that lacks something that is to be deployed. */
export class BuildMissing extends Error {}

function plannedFunction(dist: string, name: FunctionName): PlannedFunction {
  const folder = path.join(dist, 'cloudfunctions', name)
  const files = filesIn(folder)
  const config = JSON.parse(
    readFileSync(path.join(folder, 'config.json'), 'utf8'),
  ) as FunctionConfig
  return {
    name,
    folder,
    files,
    timeout: config.timeout,
    memory: config.memorySize ?? USUAL_MEMORY,
    timers: config.triggers ?? [],
    openapi: config.permissions?.openapi ?? [],
    events: config.emulator?.messages ?? [],
    httpPath: takesAnybody(name) ? `/${name}` : null,
    variables: functionVariables[name] ?? [],
  }
}

/** Whether a function is called without an identity, so over HTTP. */
function takesAnybody(name: FunctionName): boolean {
  return Object.values(contract[name]).some((verb: { role: string }) => verb.role === 'nobody')
}

function filesIn(folder: string): PlannedFile[] {
  if (!existsSync(folder)) throw new BuildMissing(folder)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map((file) => plannedFile(folder, file))
}

function plannedFile(folder: string, file: string): PlannedFile {
  const content = readFileSync(file)
  return {
    path: path.relative(folder, file).split(path.sep).join('/'),
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }
}
