import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { chromiumOptions } from './chromium'

const root = path.join(import.meta.dirname, '..')
const output = path.join(root, 'client/src/tabs')

/** WeChat takes 81 × 81 for a tab. */
const SIDE = 81
const drawings = {
  today: 'flame',
  activities: 'sparkles',
  voices: 'message-circle-heart',
  me: 'circle-user-round',
}
/** One drawing serves light and dark: each colour is at least 3 : 1 on both papers. */
const colours = { '': '#8a7a6c', '-chosen': '#e8571f' }

/** Draws the tabs' icons, which WeChat takes as PNG only, from the drawings of the other icons. */
async function drawTabIcons(): Promise<void> {
  mkdirSync(output, { recursive: true })
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
  for (const [name, drawing] of Object.entries(drawings)) {
    const svg = readFileSync(path.join(root, `node_modules/lucide-static/icons/${drawing}.svg`))
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(`<style>
        body { margin: 0; color: ${colour} }
        svg { display: block; width: ${SIDE}px; height: ${SIDE}px; padding: 9px; box-sizing: border-box }
      </style>${svg.toString()}`)
      await page.screenshot({ path: `${output}/${name}${suffix}.png`, omitBackground: true })
    }
  }
  await browser.close()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await drawTabIcons()
