import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DataFolderInUse, type LocalCloudOptions, PortInUse, startLocalCloud } from '.'

const usage = `npm run cloud -- [--port P] [--data DIR] [--functions DIR] [--web DIR] [--memory] [--full]
  --port P         default 4000; 0 takes any free port
  --data DIR       where data lies; default .data/cloud
  --functions DIR  one folder a function, each with index.js and config.json
  --web DIR        static files served at /
  --memory         keep nothing on disk
  --full           every acknowledged write survives a power cut, not only a crash`

/** The command line as options; unknown words are an error. */
function readOptions(): LocalCloudOptions | 'help' {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4000' },
      data: { type: 'string', default: '.data/cloud' },
      functions: { type: 'string' },
      web: { type: 'string' },
      memory: { type: 'boolean', default: false },
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return 'help'
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port}?`)
  return {
    port,
    ...(values.memory ? {} : { data: resolve(values.data) }),
    ...(values.full ? { durability: 'full' as const } : {}),
    ...(values.functions === undefined ? {} : { functions: resolve(values.functions) }),
    ...(values.web === undefined ? {} : { web: resolve(values.web) }),
    log: (line) => console.log(line),
  }
}

async function main(): Promise<void> {
  const options = readOptions()
  if (options === 'help') {
    console.log(usage)
    return
  }
  const cloud = await startLocalCloud(options)
  const where = options.data === undefined ? 'in memory' : `data in ${options.data}`
  console.log(`local cloud ready: ${cloud.url} (${where})`)
  const stop = () => void cloud.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

main().catch((error: unknown) => {
  const isForPeople = error instanceof DataFolderInUse || error instanceof PortInUse
  console.error(isForPeople ? `local cloud: ${error.message}` : error)
  process.exit(1)
})
