import { createHash } from 'node:crypto'
import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Thrown when another local cloud has the data open; the message is for a person. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
}

/**
 * Makes sure that one local cloud has the folder open. The lock is a listening socket, so the
 * system gives it up with the process, however that ends.
 */
export async function lockDataFolder(folder: string): Promise<{ release: () => Promise<void> }> {
  mkdirSync(folder, { recursive: true })
  const path = socketPath(realpathSync(folder))
  if (await answers(path)) {
    throw new DataFolderInUse(
      `another local cloud has ${folder} open: stop it, or use another --data`,
    )
  }
  if (process.platform !== 'win32') rmSync(path, { force: true })
  const server = await listen(path)
  return { release: () => new Promise((resolve) => server.close(() => resolve())) }
}

function socketPath(folder: string): string {
  const name = `local-cloud-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })
}
