import type { Clock } from './clock/Clock'
import { Schedule } from './clock/Schedule'
import type { Database } from './database'
import { Faults } from './faults/Faults'
import { FunctionHost } from './functions/FunctionHost'
import { functionActions } from './functions/functionActions'
import { PhoneGateway } from './gateway/PhoneGateway'
import { CloudIds } from './identity/CloudIds'
import { Visitors } from './identity/Visitors'
import { InvocationLog } from './invocations/InvocationLog'
import { Consents } from './openapi/Consents'
import { openApiActions } from './openapi/openApiActions'
import { playedApis } from './openapi/playedApis'
import { Outbox } from './outbox/Outbox'
import type { FileStore } from './storage/FileStore'
import { Storage } from './storage/Storage'
import { storageActions } from './storage/storageActions'
import { Timers } from './timers/Timers'
import { AdminDispatcher } from './wire/AdminDispatcher'
import { databaseActions } from './wire/databaseActions'
import { olderProtocol } from './wire/olderProtocol'

export interface PartsOptions {
  env: string
  appid: string
  seed?: number | undefined
  functions?: string | undefined
  variables: Readonly<Record<string, string>>
  clock: Clock
  database: Database
  files: FileStore
  /** Known once the server listens. */
  url: () => string
  print: (line: string) => void
}

export type Parts = ReturnType<typeof buildParts>

/** The products of the cloud, put together. */
export function buildParts(options: PartsOptions) {
  const { env, appid, clock, database, url, print, files } = options
  const schedule = new Schedule(clock)
  const log = new InvocationLog(clock.now)
  const faults = new Faults(clock.now, options.seed)
  const outbox = new Outbox(clock.now)
  const consents = new Consents()
  const cloudIds = new CloudIds()
  const visitors = new Visitors(clock.now)
  const storage = new Storage({ env, url, now: clock.now, files })
  const host = new FunctionHost({
    folder: options.functions,
    variables: options.variables,
    env,
    adminUrl: () => `${url()}/admin`,
    clock: clock.memory,
    log,
    print,
  })
  const timers = new Timers(host, clock, schedule, print)
  const apis = playedApis({ clock, schedule, consents, visitors, storage, host, appid, url })
  const dispatcher = new AdminDispatcher(
    {
      ...databaseActions(database),
      ...olderProtocol(database),
      ...functionActions(host),
      ...storageActions(storage),
      ...openApiActions({ apis, cloudIds, outbox, functionOf: (name) => host.find(name) }),
    },
    log,
    faults,
  )
  const gateway = new PhoneGateway({ host, faults, cloudIds, visitors })
  return {
    appid,
    clock,
    database,
    schedule,
    log,
    faults,
    outbox,
    consents,
    cloudIds,
    visitors,
    storage,
    host,
    timers,
    dispatcher,
    gateway,
    print,
  }
}
