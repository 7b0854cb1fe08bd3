import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A sound weapp of one page; `undefined` leaves a file out. */
const sound = {
  'app.json': JSON.stringify({
    pages: ['pages/home/index'],
    lazyCodeLoading: 'requiredComponents',
  }),
  'app.js': "require('./words');App({})",
  'app.wxss': 'page { color: #222; }',
  'words.js': 'exports.hello = 1',
  'pages/home/index.json': '{}',
  'pages/home/index.js': 'Page({})',
  'pages/home/index.wxml': '<view>hello</view>',
} as const

/** Writes a small weapp build with some files of one's own, for the gates' tests. */
export function writeBuild(planted: Record<string, string | undefined> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'weapp-build-'))
  const files: Record<string, string | undefined> = { ...sound, ...planted }
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) continue
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  return folder
}
