import { join } from 'node:path'
import { buildParts, type Parts } from './buildParts'
import { Clock } from './clock/Clock'
import { type Database, openDatabase, type SlowQuery } from './database'
import { LostRequest } from './faults/Fault'
import { baseEnvironment } from './functions/environment'
import { connectionLost, missingIdentity } from './gateway/CallFailure'
import type { Identity } from './identity/Caller'
import type { LocalCloud, LocalCloudOptions } from './LocalCloud'
import { pushMessage } from './openapi/pushMessage'
import { createApp } from './server/createApp'
import { listen } from './server/listen'
import { lockDataFolder } from './server/lockDataFolder'
import { folderFileStore, memoryFileStore } from './storage/FileStore'

const placeholder = { env: 'local-env', appid: 'wx0000000000000000' }

/** Starts WeChat Cloud on this machine; resolves once it answers. */
export async function startLocalCloud(options: LocalCloudOptions = {}): Promise<LocalCloud> {
  // Functions run in UTC, and a thread has the time zone of its process.
  process.env.TZ = 'UTC'
  const { data, env = placeholder.env, appid = placeholder.appid } = options
  const print = options.log ?? (() => undefined)
  const lock = data === undefined ? undefined : await lockDataFolder(data)
  const clock = new Clock(options.now)
  const database = await openDatabaseIn(options, clock, print)
  let url = ''
  const parts = buildParts({
    env,
    appid,
    seed: options.seed,
    functions: options.functions,
    variables: options.variables ?? {},
    clock,
    database,
    files: data === undefined ? memoryFileStore() : folderFileStore(join(data, 'files')),
    url: () => url,
    print,
  })
  const release = async () => {
    await closeParts(parts)
    await lock?.release()
  }
  const reset: LocalCloud['reset'] = (how) => resetParts(parts, how)
  const listening = await listen(createApp(parts, options, reset), options.port ?? 0).catch(
    async (error: unknown) => {
      await release()
      throw error
    },
  )
  url = `http://127.0.0.1:${listening.port}`
  return {
    ...publicParts(parts),
    url,
    port: listening.port,
    environment: () => baseEnvironment(`${url}/admin`, env),
    reset,
    close: async () => {
      await listening.close()
      await release()
    },
  }
}

function openDatabaseIn(
  { data, durability }: LocalCloudOptions,
  clock: Clock,
  print: (line: string) => void,
): Promise<Database> {
  return openDatabase({
    ...(data === undefined ? {} : { directory: data }),
    ...(durability === undefined ? {} : { durability }),
    clock: clock.now,
    onSlowQuery: (query) => print(describeSlowQuery(query)),
  })
}

function describeSlowQuery({ collection, scanned, missingIndex }: SlowQuery): string {
  const index = JSON.stringify(missingIndex)
  return `slow query: ${collection} looked at ${scanned} documents; an index on ${index} would serve`
}

function publicParts(parts: Parts) {
  const { database, storage, clock, faults, timers, outbox, consents, cloudIds } = parts
  return {
    database,
    storage,
    clock,
    faults,
    timers,
    outbox,
    consents,
    cloudIds,
    call: (name: string, data?: unknown, who: Partial<Identity> = {}) =>
      callAs(parts, { name, data, who }),
    fireTimer: (name: string, trigger?: string) => timers.fireByHand(name, trigger),
    push: (message: Record<string, unknown>) => pushMessage(parts.host, parts.appid, message),
    invocations: () => parts.log.finished(),
    settled: () => parts.schedule.settled(),
  }
}

async function callAs(
  { gateway, appid }: Parts,
  { name, data, who }: { name: string; data: unknown; who: Partial<Identity> },
) {
  const { openid } = who
  if (openid === undefined) throw missingIdentity('callFunction')
  const identity = { appid, clientip: '127.0.0.1', ...who, openid }
  return gateway.call(name, data, identity).catch((error: unknown) => {
    throw error instanceof LostRequest ? connectionLost('callFunction') : error
  })
}

/** Nothing makes up for the time between the old clock and the new, nor works on into the new world. */
async function resetParts(parts: Parts, { keepInstances = false } = {}): Promise<void> {
  parts.timers.clear()
  parts.schedule.clear()
  if (!keepInstances) await parts.host.close()
  await parts.schedule.settled()
  await parts.database.clear()
  await parts.storage.clear()
  const { log, faults, outbox, consents, cloudIds, visitors, clock } = parts
  for (const part of [log, faults, outbox, consents, cloudIds, visitors]) part.clear()
  clock.reset()
  parts.timers.read()
}

async function closeParts({ timers, schedule, host, database }: Parts): Promise<void> {
  timers.close()
  schedule.close()
  await host.close()
  await database.close()
}
