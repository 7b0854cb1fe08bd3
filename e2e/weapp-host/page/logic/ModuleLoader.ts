import { measures } from '../measures'
import { browserOnlyNames } from './browserOnlyNames'
import { functionFor, phoneGlobal, refuseEval } from './phoneGlobal'

/** What WeChat puts in a module's scope. */
export type Scope = Record<string, unknown>

interface Module {
  exports: unknown
}

type Run = (...values: unknown[]) => () => unknown

/** `require` over the JavaScript of a build. */
export class ModuleLoader {
  private readonly loaded = new Map<string, Module>()
  private readonly scope: Scope
  private readonly shadowed = browserOnlyNames()

  constructor(
    private readonly sources: Record<string, string>,
    scope: Scope,
  ) {
    const global = phoneGlobal()
    this.scope = { ...scope, globalThis: global, Function: functionFor(global), eval: refuseEval }
  }

  /** Runs a module on first use and gives what it exports. */
  require(path: string): unknown {
    const file = this.fileOf(path)
    const known = this.loaded.get(file)
    if (known) return known.exports
    const module: Module = { exports: {} }
    this.loaded.set(file, module)
    const source = this.sources[file] ?? ''
    const start = performance.now()
    this.run(file, source, module)
    const milliseconds = performance.now() - start
    measures.modules.push({ path: file, bytes: new Blob([source]).size, milliseconds })
    return module.exports
  }

  private fileOf(path: string): string {
    const file = [path, `${path}.js`, `${path}/index.js`].find((name) => name in this.sources)
    if (file === undefined) throw new Error(`module '${path}' is not defined`)
    return file
  }

  /** The source stands first in a function of its own, so that its `'use strict'` still counts. */
  private run(file: string, source: string, module: Module): void {
    const require = (path: string) => this.require(resolve(file, path))
    const scope = { ...this.scope, require, module, exports: module.exports }
    const hidden = this.shadowed.filter((name) => !(name in scope))
    const body = `return function () {${source}\n}\n//# sourceURL=weapp/${file}`
    // Compiling the app's own text is the host's purpose.
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
    const compile = new Function(...Object.keys(scope), ...hidden, body) as Run
    compile(...Object.values(scope)).call(undefined)
  }
}

function resolve(file: string, path: string): string {
  if (!path.startsWith('.')) return path.replace(/^\//, '')
  return new URL(path, `file:///${file}`).pathname.slice(1)
}
