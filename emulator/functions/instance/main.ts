import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { captureConsole } from './captureConsole'
import { followLocalClock } from './followLocalClock'
import { ignoreOuterPackage } from './ignoreOuterPackage'
import type { InstanceData, InstanceMessage, InvokeMessage } from './protocol'

type Handler = (
  event: unknown,
  context: unknown,
  done: (error: Error | null, result?: unknown) => void,
) => unknown

const { entry, handler, clock } = workerData as InstanceData

function tell(message: InstanceMessage): void {
  parentPort?.postMessage(message)
}

function describe(error: unknown): { message: string; stack?: string } {
  if (!(error instanceof Error)) return { message: String(error) }
  return error.stack === undefined
    ? { message: error.message }
    : { message: error.message, stack: error.stack }
}

function load(): Handler {
  const exported = createRequire(entry)(entry) as Record<string, unknown>
  const main = exported[handler]
  if (typeof main !== 'function') throw new Error(`handler ${handler} is not a function`)
  return main as Handler
}

/** A handler answers by value, by promise, or, taking three parameters, by calling back. */
function run(main: Handler, event: unknown, context: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, result?: unknown) => {
      if (error) reject(error)
      else resolve(result)
    }
    const returned = main(event, context, done)
    if (returned !== undefined || main.length < 3) resolve(returned)
  })
}

/** The environment is rewritten for every invocation, and nothing of it stays behind. */
async function invoke(main: Handler, message: InvokeMessage): Promise<InstanceMessage> {
  Object.assign(process.env, message.environment)
  try {
    const result = await run(main, JSON.parse(message.event), message.context)
    return { type: 'answer', body: JSON.stringify(result ?? null) }
  } catch (error) {
    return { type: 'failure', ...describe(error) }
  } finally {
    for (const name of Object.keys(message.environment)) Reflect.deleteProperty(process.env, name)
  }
}

followLocalClock(new Float64Array(clock))
ignoreOuterPackage(dirname(entry))
captureConsole((line) => tell({ type: 'log', line }))
try {
  const main = load()
  parentPort?.on('message', (message: InvokeMessage) => {
    void invoke(main, message).then(tell)
  })
  tell({ type: 'ready' })
} catch (error) {
  tell({ type: 'unloadable', ...describe(error) })
}
