import { Clock } from './clock/Clock'
import { type Database, openDatabase } from './database'
import { baseEnvironment } from './functions/environment'
import { FunctionHost, type Invoked } from './functions/FunctionHost'
import { functionActions } from './functions/functionActions'
import { type CallAnswer, missingIdentity, PhoneGateway } from './gateway/PhoneGateway'
import type { Identity } from './identity/Caller'
import type { InvocationRecord } from './invocations/Invocation'
import { InvocationLog } from './invocations/InvocationLog'
import { createApp } from './server/createApp'
import { listen } from './server/listen'
import { lockDataFolder } from './server/lockDataFolder'
import type { StaticWeb } from './web/staticWeb'
import { AdminDispatcher } from './wire/AdminDispatcher'
import { databaseActions } from './wire/databaseActions'

export interface LocalCloudOptions extends StaticWeb {
  /** 0, the default, takes any free port. */
  port?: number
  /** Where data lies; without it everything is in memory. */
  data?: string
  /** Default: `memory` without a data folder, `relaxed` with one. */
  durability?: 'memory' | 'relaxed' | 'full'
  /** A folder with one folder a function; a rebuilt function is used from its next invocation. */
  functions?: string
  now?: Date
  env?: string
  appid?: string
  log?: (line: string) => void
}

export interface LocalCloud {
  url: string
  port: number
  database: Database
  clock: Clock
  /** Calls a function as a phone would; rejects with the `CallFailure` a phone would see. */
  call(name: string, data: unknown, who?: Partial<Identity>): Promise<CallAnswer>
  /** Runs a function as a timer would. */
  fireTimer(name: string, trigger?: string): Promise<Invoked>
  /** The finished invocations, oldest first; none of a function that asks not to be recorded. */
  invocations(): InvocationRecord[]
  /** For a process outside that uses the SDK: set these and run it. */
  environment(): Record<string, string>
  /** Forgets everything: data, records, moved time. Functions start cold. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** Starts WeChat Cloud on this machine. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  const { env = 'local-env', appid = 'wx0000000000000000', log: print = () => undefined } = options
  // Functions run in UTC, and a thread has the time zone of its process.
  process.env.TZ = 'UTC'
  const lock = options.data === undefined ? undefined : await lockDataFolder(options.data)
  const clock = new Clock(options.now)
  const database = await openDatabase({
    ...(options.data === undefined ? {} : { directory: options.data }),
    ...(options.durability === undefined ? {} : { durability: options.durability }),
    clock: clock.now,
  })
  const log = new InvocationLog(clock.now)
  let adminUrl = ''
  const host = new FunctionHost({
    folder: options.functions,
    env,
    adminUrl: () => adminUrl,
    clock: clock.memory,
    log,
    print,
  })
  const dispatcher = new AdminDispatcher(
    { ...databaseActions(database), ...functionActions(host) },
    log,
  )
  const gateway = new PhoneGateway(host)
  const app = createApp({ dispatcher, gateway, host, appid, web: options, print })
  const listening = await listen(app, options.port ?? 0)
  const url = `http://127.0.0.1:${listening.port}`
  adminUrl = `${url}/admin`
  return {
    url,
    port: listening.port,
    database,
    clock,
    call: async (name, data, who = {}) => {
      const { openid, unionid } = who
      if (openid === undefined) throw missingIdentity('callFunction')
      const identity = { openid, ...(unionid === undefined ? {} : { unionid }) }
      return gateway.call(name, data, { appid, clientip: '127.0.0.1', ...who, ...identity })
    },
    fireTimer: (name, trigger = name) => fireTimer(host, name, trigger, clock.now()),
    invocations: () => log.finished(),
    environment: () => baseEnvironment(adminUrl, env),
    reset: async () => {
      await host.close()
      await database.clear()
      log.clear()
      clock.reset()
    },
    close: async () => {
      await listening.close()
      await host.close()
      await database.close()
      await lock?.release()
    },
  }
}

/** What the platform sends to a function at its time. */
function fireTimer(host: FunctionHost, name: string, trigger: string, at: Date): Promise<Invoked> {
  const event = { Type: 'Timer', TriggerName: trigger, Time: at.toISOString(), Message: '' }
  return host.invoke(name, event, { kind: 'timer', trigger })
}
