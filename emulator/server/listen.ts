import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { App } from './createApp'

/** Thrown when the port belongs to someone else; the message is for a person. */
export class PortInUse extends Error {
  override name = 'PortInUse'
}

/** A crowd that taps at once must not push the functions' own requests out of the queue. */
const backlog = 4_096

export interface Listening {
  port: number
  close: () => Promise<void>
}

/** Listens on this machine only; resolves once the port answers. */
export async function listen(app: App, port: number): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server
  server.keepAliveTimeout = 65_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(port) : error)
    })
    server.listen({ port, host: '127.0.0.1', backlog }, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portInUse(port: number): PortInUse {
  return new PortInUse(`port ${port} is in use: choose another with --port, or 0 for any`)
}
