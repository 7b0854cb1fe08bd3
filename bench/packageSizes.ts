import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { buildClientIfChanged } from '../scripts/buildClientIfChanged'
import { functionNames, functionsOutput } from '../scripts/buildFunctions'
import { Build } from '../scripts/weapp/Build'
import { packageSizes as sizesByPackage } from '../scripts/weapp/packageSizes'
import type { Suite } from './Figure'

const client = path.resolve(import.meta.dirname, '../dist/client')

/** What ships, in bytes as it lies on disk; licence texts are not uploaded and not counted. */
export const packageSizes: Suite = {
  title: 'package sizes',
  run: async (report) => {
    buildClientIfChanged('weapp')
    buildClientIfChanged('h5')
    for (const { root, bytes } of sizesByPackage(new Build(path.join(client, 'weapp'))))
      report(`mini program, ${root || 'main package'}`, bytes, 'bytes')
    report('h5, everything', await bytesIn(path.join(client, 'h5')), 'bytes')
    for (const name of await functionNames()) {
      report(`function ${name}`, await bytesIn(path.join(functionsOutput, name)), 'bytes')
    }
  },
}

async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.txt'))
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(path.join(file.parentPath, file.name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}
