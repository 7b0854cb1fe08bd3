import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { serveHost } from './serveHost'

export interface WeappHostOptions {
  /** The output of `taro build --type weapp`. */
  dist: string
  /** Where the local cloud listens; `/cloud/*` goes there. */
  cloudUrl: string
  /** Any free one unless given. */
  port?: number
}

export interface WeappHost {
  /** `${url}/#/pages/checkin/index?c=1` opens that page, as on the h5 build. */
  url: string
  close: () => Promise<void>
}

/** Serves a weapp build so that a browser runs it as WeChat does. */
export async function startWeappHost(options: WeappHostOptions): Promise<WeappHost> {
  const { dist, cloudUrl, port = 0 } = options
  const { fetch } = await serveHost(dist, cloudUrl)
  const listener = getRequestListener(fetch)
  const server = createServer((request, response) => void listener(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
