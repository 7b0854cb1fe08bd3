import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { toXlsx } from '../cloudfunctions/export/workbook'

/** What mojibake, formulas and lost rows would show in. */
const cells = ['火锅', '=1+1', '第一行 🔥', '𠮷野家', '"引号", 逗号']

/** Opens a spreadsheet of ours in LibreOffice, where it is installed, and compares what it reads. */
async function checkXlsx(): Promise<void> {
  const office = ['soffice', 'libreoffice'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  )
  if (!office) {
    console.log('LibreOffice is not installed here: nothing was checked.')
    return
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'qunhuo-xlsx-'))
  const file = path.join(folder, 'poll.xlsx')
  const rows = cells.map((text, index) => [text, index])
  const columns = [
    { title: '选项', width: 20 },
    { title: '票数', width: 10 },
  ]
  await writeFile(file, await toXlsx([{ name: '结果', columns, rows }]))
  const options = ['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):9,34,76']
  const run = spawnSync(office, [...options, '--outdir', folder, file], { encoding: 'utf8' })
  const read = await readFile(path.join(folder, 'poll.csv'), 'utf8').catch(() => run.stderr)
  const quoted = (text: string) => (text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text)
  const expected = [['选项', '票数'], ...rows].map((row) =>
    row.map((value) => quoted(String(value))).join('\t'),
  )
  const same = read.trim().split(/\r?\n/).join('\n') === expected.join('\n')
  console.log(same ? 'LibreOffice reads every cell as it was written.' : `It reads:\n${read}`)
  if (!same) process.exitCode = 1
}

await checkXlsx()
