import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type LocalCloud, startLocalCloud } from '../emulator'
import { startFast } from './startFast'

/** Does each thing that our functions ask of the SDK. */
const source = `
  import cloud from 'wx-server-sdk'
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  const uses = {
    async database() {
      const notes = cloud.database().collection('notes')
      await notes.doc('a').set({ data: { at: new Date(0) } })
      return cloud.database().runTransaction(async (transaction) => {
        const { data } = await transaction.collection('notes').doc('a').get()
        return data.at.getTime()
      })
    },
    async storage() {
      const { fileID } = await cloud.uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('hi') })
      const { fileContent } = await cloud.downloadFile({ fileID })
      const { fileList } = await cloud.getTempFileURL({ fileList: [fileID] })
      await cloud.deleteFile({ fileList: [fileID] })
      return [fileContent.toString(), fileList[0].status]
    },
    async openapi() {
      const check = { openid: 'ann', scene: 4, version: 2, content: '早上好' }
      const { result } = await cloud.openapi.security.msgSecCheck(check)
      const code = await cloud.openapi.wxacode.getUnlimited({ page: 'pages/a', scene: 's' })
      return [result.suggest, code.contentType]
    },
  }
  export const main = ({ use }) => uses[use]()
`

const permissions = { openapi: ['security.msgSecCheck', 'wxacode.getUnlimited'] }

let folder: string
let cloud: LocalCloud
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'qunhuo-start-'))
  await mkdir(path.join(folder, 'user'))
  await writeFile(path.join(folder, 'user/package.json'), '{ "main": "index.js" }')
  await writeFile(path.join(folder, 'user/config.json'), JSON.stringify({ permissions }))
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    outfile: path.join(folder, 'user/index.js'),
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    plugins: [startFast],
  })
  cloud = await startLocalCloud({ functions: folder })
  await cloud.database.ensureCollection('notes')
})
afterAll(async () => {
  await cloud.close()
  await rm(folder, { recursive: true })
})

it.each([
  ['database', 0],
  ['storage', ['hi', 0]],
  ['openapi', ['pass', 'image/png']],
])('a function that starts fast still has its %s', async (use, answer) => {
  const { result } = await cloud.call('user', { use }, { openid: 'ann' })
  expect(result).toEqual(answer)
})
