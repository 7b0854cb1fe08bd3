import type { Clock } from './clock/Clock'
import type { Database } from './database'
import type { Faults } from './faults/Faults'
import type { Invoked } from './functions/FunctionHost'
import type { CallAnswer } from './gateway/PhoneGateway'
import type { Identity } from './identity/Caller'
import type { CloudIds } from './identity/CloudIds'
import type { InvocationRecord } from './invocations/Invocation'
import type { Consents } from './openapi/Consents'
import type { Outbox } from './outbox/Outbox'
import type { Storage } from './storage/Storage'
import type { Timers } from './timers/Timers'
import type { StaticWeb } from './web/staticWeb'

export interface LocalCloudOptions extends StaticWeb {
  /** 0, the default, takes any free port. */
  port?: number
  /** Where data lies; without it everything is in memory. */
  data?: string
  /** Default: `memory` without a data folder, `relaxed` with one. */
  durability?: 'memory' | 'relaxed' | 'full'
  /** A folder with one folder a function; a rebuilt function is used from its next invocation. */
  functions?: string
  /** Environment variables of every function, as the console of the platform sets them. */
  variables?: Readonly<Record<string, string>>
  /** Where the clock starts; time flows on from there. */
  now?: Date
  /** Decides when a fault with a chance strikes. */
  seed?: number
  env?: string
  appid?: string
  log?: (line: string) => void
}

/** WeChat Cloud on this machine. */
export interface LocalCloud {
  url: string
  port: number
  database: Database
  storage: Storage
  clock: Clock
  faults: Faults
  timers: Timers
  /** What functions asked of WeChat. */
  outbox: Outbox
  consents: Consents
  cloudIds: CloudIds
  /** Calls a function as a phone would; rejects with the `CallFailure` a phone would see. */
  call(name: string, data?: unknown, who?: Partial<Identity>): Promise<CallAnswer>
  /** Runs a function as a timer would, after the run that the clock may just have begun. */
  fireTimer(name: string, trigger?: string): Promise<Invoked>
  /** Pushes a message of WeChat's, such as `{ MsgType, Event, FromUserName, … }`, to the functions that listen for it. */
  push(message: Record<string, unknown>): Promise<void>
  /** The finished invocations, oldest first; none of a function that asks not to be recorded. */
  invocations(): InvocationRecord[]
  /** For a process outside that uses the SDK: set these and run it. */
  environment(): Record<string, string>
  /** Resolves when every timer and pushed message that is due has run. */
  settled(): Promise<void>
  /**
   * Forgets data, files, records, faults and moved time. Functions start cold, unless warm
   * instances with whatever they remember are kept: that is faster.
   */
  reset(options?: { keepInstances?: boolean }): Promise<void>
  close(): Promise<void>
}
