import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { memberIdOf } from '../lib/memberId'

const communityId = demoCommunity._id
const boss = memberIdOf(communityId, 'boss')
const head = ['题型', '题目', '选项A', '选项B', '答案', '解析', '限时(秒)']
const rows = [
  ['单选', '一加一', '一', '二', 'B', '数一数', '30'],
  ['判断', '天是蓝的', '', '', '对', '', ''],
  ['填空', '首都', '', '', '北京|Beijing', '', ''],
]
/** 「题型,题目,答案⏎判断,天是蓝的,对」 as Excel in China writes it. */
const gbk = Buffer.from('cce2d0cd2ccce2c4bf2cb4f0b0b80ac5d0b6cf2ccceccac7c0b6b5c42cb6d4', 'hex')

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset()
  await qunhuo.put('communities', { ...demoCommunity, staff: { [boss]: 'admin' } })
  await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, 'boss')
})

async function xlsx(cells: readonly (readonly string[])[]): Promise<Buffer> {
  const data = cells.map((row) => row.map((value) => ({ value })))
  return writeXlsxFile(data as never).toBuffer()
}

/** Uploads a file as a phone does. */
async function upload(bytes: Buffer, path = `imports/${boss}/sheet.xlsx`): Promise<string> {
  const response = await fetch(
    `${qunhuo.cloud.url}/cloud/files?cloudPath=${encodeURIComponent(path)}`,
    { method: 'POST', headers: { 'x-openid': 'boss' }, body: new Uint8Array(bytes) },
  )
  return ((await response.json()) as { fileID: string }).fileID
}

const importSheet = (fileId: string, openid = 'boss') =>
  qunhuo.call('bank.importSheet', { communityId, fileId }, openid)
const importText = (text: string) =>
  qunhuo.call('bank.importText', { communityId, text: text.trim() }, 'boss')
const list = async () => {
  const reply = await qunhuo.call('bank.list', { communityId }, 'boss')
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

describe('a spreadsheet', () => {
  it('is imported whole, and again it is known; its file does not stay', async () => {
    const file = await xlsx([head, ...rows])
    const fileId = await upload(file)
    expect(await importSheet(fileId)).toEqual({
      ok: true,
      data: { status: 'imported', added: 3, known: 0 },
    })
    expect(await importSheet(fileId)).toEqual({ ok: false, code: 'FILE_UNREADABLE' })
    expect(await importSheet(await upload(file))).toMatchObject({ data: { added: 0, known: 3 } })
    expect((await list()).total).toBe(3)
  })

  it('with wrong rows is not imported at all, and they are named', async () => {
    const wrong = [rows[0] ?? [], ['单选', '二加二', '三', '四', 'E', '', '']]
    const reply = await importSheet(await upload(await xlsx([head, ...wrong])))
    expect(reply).toEqual({
      ok: true,
      data: { status: 'refused', problems: [{ row: 3, problem: 'solutionUnknown' }], more: 0 },
    })
    expect((await list()).total).toBe(0)
  })

  it.each([
    ['no spreadsheet', Buffer.from('PK but not really')],
    ['too large', Buffer.alloc(1024 * 1024 + 1, 'a')],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await importSheet(await upload(bytes))).toEqual({ ok: false, code: 'FILE_UNREADABLE' })
  })

  it('that would unpack to far more than it is, is refused before it is unpacked', async () => {
    const file = await xlsx([head, ...rows])
    const entry = file.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
    file.writeUInt32LE(0x7fffffff, entry + 24)
    expect(await importSheet(await upload(file))).toEqual({ ok: false, code: 'FILE_UNREADABLE' })
  })

  it('of somebody else, or from elsewhere in storage, is not opened', async () => {
    const bytes = await xlsx([head, ...rows])
    for (const path of ['secret.xlsx', `imports/${communityId}_${'x'.repeat(22)}/a.xlsx`]) {
      expect(await importSheet(await upload(bytes, path))).toMatchObject({ code: 'INVALID_INPUT' })
    }
  })
})

describe('text', () => {
  it('of a .csv is read in UTF-8 with or without its mark, and in GBK', async () => {
    const csv = '题型,题目,答案\n判断,"海,是蓝的",对'
    const path = `imports/${boss}/sheet.csv`
    const marked = await upload(Buffer.from(`\ufeff${csv}`), path)
    expect(await importSheet(marked)).toMatchObject({ data: { added: 1 } })
    expect(await importSheet(await upload(gbk, path))).toMatchObject({ data: { added: 1 } })
    expect((await list()).questions.map(({ text }) => text).sort()).toEqual([
      '天是蓝的',
      '海,是蓝的',
    ])
  })

  it('copied from a spreadsheet is imported; what the content check holds is named', async () => {
    const text = [head, ...rows].map((row) => row.join('\t')).join('\n')
    expect(await importText(text)).toMatchObject({ data: { status: 'imported', added: 3 } })
    const held = `${text}\n单选\t一起刷单返利\t一\t二\tB`
    expect(await importText(held)).toMatchObject({
      data: { status: 'refused', problems: [{ row: 5, problem: 'contentHeld' }] },
    })
  })
})

describe('the bank', () => {
  it('is for admins, shows no keys, and forgets a question that is taken out', async () => {
    await importText([head, ...rows].map((row) => row.join('\t')).join('\n'))
    expect(await qunhuo.call('bank.list', { communityId }, 'eve')).toMatchObject({ ok: false })
    const { questions } = await list()
    expect(JSON.stringify(questions)).not.toMatch(/Beijing|数一数|solution/)
    const questionId = questions[0]?.questionId ?? ''
    const removal = { communityId, questionId }
    expect(await qunhuo.call('bank.remove', removal, 'boss')).toMatchObject({
      data: { removed: true },
    })
    expect((await list()).total).toBe(2)
  })
})
