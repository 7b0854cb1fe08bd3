import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { publicHolidaysOf } from './publicHolidaysOf'

const file = path.resolve(import.meta.dirname, '../domain/publicHolidays.ts')

/** Writes the table of the kept package `chinese-days` in the few bytes that a function needs. */
async function writePublicHolidays(): Promise<void> {
  const source = await readFile(file, 'utf8')
  const [head = ''] = source.split('= {')
  const rows = Object.entries(publicHolidaysOf()).map(
    ([year, { off, worked }]) =>
      `  '${year}': {\n    off: '${off}',\n    worked: '${worked}',\n  },\n`,
  )
  await writeFile(file, `${head}= {\n${rows.join('')}}\n`)
}

await writePublicHolidays()
