import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { buildSync } from 'esbuild'

const finder = buildSync({
  entryPoints: [fileURLToPath(new URL('page/findFlaws.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'look',
})

/** What a machine can see wrong with a page as it stands: cut, sticking out, too small. */
export function flawsOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`${finder.outputFiles[0]?.text ?? ''};look.findFlaws()`)
}
