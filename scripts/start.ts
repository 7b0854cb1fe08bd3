import path from 'node:path'
import { PortInUse } from '../emulator'
import { buildClientIfChanged } from './buildClientIfChanged'
import { buildFunctions } from './buildFunctions'
import { atHour } from './demo/atHour'
import { buildDemoBar } from './demo/buildDemoBar'
import { demoCommunity } from './demo/demoCommunity'
import { newestCheckIn } from './demo/newestCheckIn'
import { seedDemo } from './demo/seedDemo'
import { startQunhuo } from './startQunhuo'

const root = path.resolve(import.meta.dirname, '..')
const port = Number(process.env.PORT ?? 8787)

/** By ten in the morning the demo community has come in; at night nobody would be there to see. */
const TEN = 10

/** Builds what changed, starts the local cloud with the demo community, and says where to look. */
async function start(): Promise<void> {
  console.log('正在构建…')
  await buildFunctions()
  buildClientIfChanged('h5')
  const qunhuo = await startQunhuo({
    port,
    data: path.join(root, '.data'),
    web: path.join(root, 'dist/client/h5'),
    statics: { '/demo/bar.js': await buildDemoBar() },
    inject: ['<script src="/demo/bar.js"></script>'],
    log: (line) => console.log(line),
  })
  const { clock } = qunhuo.cloud
  // Whoever moved the clock ahead last time finds it there, or days would have been counted that are not yet.
  const newest = await newestCheckIn(qunhuo)
  if (newest && newest > clock.now()) clock.set(newest)
  if (!(await qunhuo.read('communities', demoCommunity._id))) {
    const ten = atHour(TEN, clock.now())
    if (clock.now() < ten) clock.set(ten)
    await seedDemo(qunhuo, clock.now())
  }

  console.log(`\n  群火已就绪,在浏览器打开:\n`)
  console.log(`  ${qunhuo.cloud.url}/#/pages/checkin/index?c=${demoCommunity._id}\n`)
  console.log(`  本地云控制台:${qunhuo.cloud.url}/console    按 Ctrl-C 结束,数据留在 .data/\n`)

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void qunhuo.cloud.close().then(() => process.exit(0))
    })
  }
}

start().catch((error: unknown) => {
  if (error instanceof PortInUse) console.error(`端口 ${port} 已被占用,换一个:PORT=8788 npm start`)
  else console.error(error)
  process.exit(1)
})
