import { EJSON } from 'bson'
import type { CollectionName, Collections } from '../cloudfunctions/lib/collections'
import { indexes } from '../cloudfunctions/lib/indexes'
import type { Input, Output, Reply, VerbName } from '../contract'
import { type LocalCloud, type LocalCloudOptions, startLocalCloud } from '../emulator'
import { functionsOutput } from './buildFunctions'
import { localVariables } from './localVariables'

/** A local cloud with Qunhuo's functions, collections and indexes on it. */
export interface Qunhuo {
  cloud: LocalCloud
  /** Calls a verb as a person's phone would. */
  call: <Name extends VerbName>(
    name: Name,
    input: Input<Name>,
    openid: string,
  ) => Promise<Reply<Output<Name>>>
  /** Puts a document where the functions keep theirs, past every rule: for demo data and tests. */
  put: <Name extends CollectionName>(name: Name, document: Collections[Name]) => Promise<void>
  /** Reads a document as it is stored. */
  read: <Name extends CollectionName>(name: Name, id: string) => Promise<Collections[Name] | null>
}

/** Starts the bundled functions of `dist/cloudfunctions` on a local cloud; build them first. */
export async function startQunhuo(options: LocalCloudOptions = {}): Promise<Qunhuo> {
  const cloud = await startLocalCloud({
    functions: functionsOutput,
    variables: localVariables,
    ...options,
  })
  for (const [collection, declared] of Object.entries(indexes)) {
    await cloud.database.ensureCollection(collection)
    for (const index of declared) await cloud.database.ensureIndex(collection, index)
  }
  return {
    cloud,
    async call(name, input, openid) {
      const [noun = '', verb] = name.split('.')
      const { result } = await cloud.call(noun, { verb, input }, { openid })
      return result as never
    },
    async put(name, { _id, ...document }) {
      await cloud.database.handle({
        action: 'database.modifyDocument',
        collectionName: name,
        queryType: 'DOC',
        query: JSON.stringify({ _id }),
        data: EJSON.stringify(document, { relaxed: false }),
        multi: false,
        merge: false,
        upsert: true,
      })
    },
    async read(name, id) {
      const answer = await cloud.database.handle({
        action: 'database.getDocument',
        collectionName: name,
        queryType: 'DOC',
        query: JSON.stringify({ _id: id }),
        multi: false,
      })
      const { list } = answer.data as { list: string[] }
      return list[0] === undefined ? null : (EJSON.parse(list[0]) as never)
    },
  }
}

/** Everything that is stored, as text: one line a document, by collection, and the files under `storage`. */
export async function dumpOf({ cloud }: Qunhuo): Promise<Record<string, string>> {
  const { url } = cloud
  const names = Object.keys(indexes)
  const dumps = names.map(async (name) => {
    const answer = await fetch(`${url}/control/collections/export?collection=${name}`)
    return [name, await answer.text()] as const
  })
  const paths = await cloud.storage.paths()
  const files = paths.map(async (path) => `${path} ${String(await cloud.storage.read(path))}`)
  const storage = (await Promise.all(files)).join('\n')
  return { ...Object.fromEntries(await Promise.all(dumps)), storage }
}
