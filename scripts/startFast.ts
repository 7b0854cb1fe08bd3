import { createRequire } from 'node:module'
import type { OnLoadResult, Plugin } from 'esbuild'

/** Parts of wx-server-sdk that no function uses: AI, data models in place of collections, watching a collection. */
const unused = [
  '@cloudbase/ai',
  '@cloudbase/app',
  '@cloudbase/wx-cloud-client-sdk',
  'lodash.clonedeep',
  'lodash.set',
  'lodash.unset',
  'web-streams-polyfill',
]

/** Parts that few calls use: uploads, proxies, tokens of custom logins, asking the machine who it is. */
const late = [
  'agentkeepalive',
  'axios',
  'form-data',
  'http-proxy-agent',
  'https-proxy-agent',
  'jsonwebtoken',
  'mime-db',
  'xml2js',
]

/**
 * Makes a bundled function start faster than the SDK alone: what it never uses is left out, and what
 * it seldom uses is evaluated when it is first used, not when it is required. The SDK's files stay
 * as they are; whoever requires a late part gets what it always got.
 */
export const startFast: Plugin = {
  name: 'start-fast',
  setup(build) {
    build.onResolve({ filter: oneOf(unused) }, ({ path }) => ({ path, namespace: 'unused' }))
    build.onLoad({ filter: /./, namespace: 'unused' }, ({ path }) => standIn(refusing(path)))
    build.onResolve({ filter: oneOf(late) }, ({ path, importer, namespace }) =>
      // What a stand-in requires is the real one.
      namespace === 'late'
        ? undefined
        : { path: createRequire(importer).resolve(path), namespace: 'late' },
    )
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => standIn(loading(path)))
  },
}

/** Whether an input of a build is one of these stand-ins, no file of a package. */
export function isStandIn(input: string): boolean {
  return /^(unused|late):/.test(input)
}

function oneOf(names: readonly string[]): RegExp {
  return new RegExp(`^(${names.join('|')})$`)
}

/** A module that is made by `load` as soon as one of its exports is used. */
function standIn(load: string): OnLoadResult {
  return { contents: `${load}\n${exported}`, resolveDir: import.meta.dirname }
}

const refusing = (name: string) =>
  `const load = () => { throw new Error('${name} is not bundled') }`

const loading = (file: string) => `
  let loaded
  const load = () => (loaded ??= require(${JSON.stringify(file)}))`

/** Asked by the SDK's compiled imports: whether there is a default export. There always is one. */
const exported = `
  module.exports = new Proxy(function () {}, {
    get(_, name) {
      if (name === '__esModule') return true
      return name === 'default' && !('default' in load()) ? load() : load()[name]
    },
    has: (_, name) => name in load(),
    apply: (_, self, values) => Reflect.apply(load(), self, values),
    construct: (_, values) => Reflect.construct(load(), values),
  })`
