import { fileURLToPath } from 'node:url'
import { type Qunhuo, startQunhuo } from '../scripts/startQunhuo'
import { startWeappHost } from './weapp-host'

/** Which of the client's two builds a journey walks on. */
export type Build = 'h5' | 'weapp'

/** A running Qunhuo and the address where one of its builds is used. */
export interface App {
  build: Build
  qunhuo: Qunhuo
  url: string
  close: () => Promise<void>
}

/** Starts the local cloud and one build of the client as it was built last. */
export async function startApp(build: Build): Promise<App> {
  const dist = fileURLToPath(new URL(`../dist/client/${build}`, import.meta.url))
  if (build === 'h5') {
    const qunhuo = await startQunhuo({ web: dist })
    return { build, qunhuo, url: qunhuo.cloud.url, close: () => qunhuo.cloud.close() }
  }
  const qunhuo = await startQunhuo()
  const host = await startWeappHost({ dist, cloudUrl: qunhuo.cloud.url })
  const close = async () => {
    await host.close()
    await qunhuo.cloud.close()
  }
  return { build, qunhuo, url: host.url, close }
}
