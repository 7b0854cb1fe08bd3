import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, sep } from 'node:path'

type Load = (module: { _compile(code: string, file: string): void }, file: string) => void

/**
 * Only the function's folder is deployed, so a `"type": "module"` further up, in the project's
 * own package.json, says nothing about its files: without a package.json of theirs they are CommonJS.
 */
export function ignoreOuterPackage(folder: string): void {
  // Node keeps this open for loaders, and leaves it out of its typings.
  const { _extensions: extensions } = Module as unknown as { _extensions: Record<'.js', Load> }
  const load = extensions['.js']
  extensions['.js'] = (module, file) => {
    const isDeployed = file.startsWith(folder + sep)
    if (isDeployed && !hasPackage(dirname(file), folder)) {
      module._compile(readFileSync(file, 'utf8'), file)
      return
    }
    load(module, file)
  }
}

function hasPackage(from: string, folder: string): boolean {
  if (existsSync(join(from, 'package.json'))) return true
  return from !== folder && hasPackage(dirname(from), folder)
}
