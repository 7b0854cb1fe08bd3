import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importedFrom, touchedFrom } from './silentEdge.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const box = path.join(root, 'cloudfunctions/box/index.ts')

describe('the function without identity', () => {
  it('reaches nothing that tells who calls or writes it down', () => {
    expect(touchedFrom(box)).toEqual([])
  })

  it('is followed into everything that it imports at run time', () => {
    const files = [...importedFrom(box)].map((file) => path.relative(root, file))
    expect(files).toEqual(
      expect.arrayContaining([
        'cloudfunctions/lib/serveAnonymously.ts',
        'cloudfunctions/lib/cloudDatabase.ts',
        'cloudfunctions/lib/cloud.ts',
        'domain/blindRsa/sha384.ts',
      ]),
    )
    expect(files).not.toContain('cloudfunctions/lib/serve.ts')
  })
})

describe('the rule', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'silent-edge-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const written = (name: string, code: string) => writeFile(path.join(folder, `${name}.ts`), code)
  const touched = () => touchedFrom(path.join(folder, 'index.ts')).map(({ word }) => word)

  it('finds it two imports away', async () => {
    await written('index', "import { far } from './near'\n")
    await written('near', "export {\n  far,\n} from './far'\n")
    await written('far', 'export const far = () => cloud.getWXContext()\n')
    expect(touched()).toEqual(['getWXContext'])
  })

  it.each(['console.log(1)', 'event.headers', 'event.requestContext', 'event.userInfo.openId'])(
    'finds %s',
    async (code) => {
      await written('index', `${code}\n`)
      expect(touched()).toHaveLength(1)
    },
  )

  it('lets types and comments speak of it', async () => {
    await written('index', "import type { Far } from './far'\n/* console */ // headers\n")
    await written('far', 'console.log(1)\n')
    expect(touched()).toEqual([])
  })
})
