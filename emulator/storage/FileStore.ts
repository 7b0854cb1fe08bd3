import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Where the bytes of files lie, by their path in the cloud. */
export interface FileStore {
  write(path: string, bytes: Buffer): Promise<void>
  read(path: string): Promise<Buffer | undefined>
  remove(path: string): Promise<boolean>
  /** The paths of all files, in their order. */
  paths(): Promise<string[]>
  clear(): Promise<void>
}

export function memoryFileStore(): FileStore {
  const files = new Map<string, Buffer>()
  return {
    write: (path, bytes) => {
      files.set(path, bytes)
      return Promise.resolve()
    },
    read: (path) => Promise.resolve(files.get(path)),
    remove: (path) => Promise.resolve(files.delete(path)),
    paths: () => Promise.resolve([...files.keys()].sort()),
    clear: () => {
      files.clear()
      return Promise.resolve()
    },
  }
}

/**
 * One file each, named by the hash of its path: any path fits, and none can leave the folder. Its
 * path stands in a second one beside it.
 */
export function folderFileStore(folder: string): FileStore {
  const pathOf = (path: string) => `${fileOf(path)}.path`
  const fileOf = (path: string) => join(folder, createHash('sha256').update(path).digest('hex'))
  return {
    write: async (path, bytes) => {
      await mkdir(folder, { recursive: true })
      const unfinished = join(folder, `${randomUUID()}.part`)
      await writeFile(unfinished, bytes)
      await writeFile(pathOf(path), path)
      await rename(unfinished, fileOf(path))
    },
    read: (path) => readFile(fileOf(path)).catch(nothingIfMissing),
    remove: async (path) => {
      const file = await stat(fileOf(path)).catch(nothingIfMissing)
      await rm(fileOf(path), { force: true })
      await rm(pathOf(path), { force: true })
      return file !== undefined
    },
    paths: async () => {
      const names = (await readdir(folder).catch(nothingIfMissing)) ?? []
      const beside = names.filter((name) => name.endsWith('.path'))
      const paths = await Promise.all(beside.map((name) => readFile(join(folder, name), 'utf8')))
      return paths.sort()
    },
    clear: () => rm(folder, { recursive: true, force: true }),
  }
}

function nothingIfMissing(error: unknown): undefined {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
  throw error
}
