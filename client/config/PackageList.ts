import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packageFolders } from './packageFolders'

/** What of webpack this needs; its own types come with a copy that only Taro has. */
interface Compiler {
  hooks: { done: { tap: (name: string, done: (stats: Stats) => void) => void } }
}

interface Stats {
  compilation: { modules: Iterable<Module> }
}

interface Module {
  resource?: string
  /** Of several modules that became one. */
  modules?: readonly Module[]
}

const root = path.join(__dirname, '../..')

/** A webpack plugin: writes down which packages a build is made of, for the list of licences. */
export class PackageList {
  constructor(private readonly file: string) {}

  apply(compiler: Compiler): void {
    compiler.hooks.done.tap('PackageList', ({ compilation }) => {
      const files = [...compilation.modules]
        .flatMap(filesOf)
        .map((file) => path.relative(root, file))
      mkdirSync(path.dirname(this.file), { recursive: true })
      writeFileSync(this.file, `${JSON.stringify(packageFolders(files), null, 2)}\n`)
    })
  }
}

function filesOf({ resource, modules = [] }: Module): string[] {
  return [...(resource ? [resource] : []), ...modules.flatMap(filesOf)]
}
