import { chromium } from '@playwright/test'
import { startApp } from '../e2e/startApp'
import { World } from '../e2e/World'
import { measuresOf } from '../e2e/weapp-host'
import { buildClientIfChanged } from '../scripts/buildClientIfChanged'
import { chromiumOptions } from '../scripts/chromium'
import type { Suite } from './Figure'
import { median } from './median'

const RUNS = 5

/** What it takes from the group card to the check-in page, on the build that employees run. */
export const firstScreen: Suite = {
  title: 'first screen of the mini program',
  run: async (report) => {
    buildClientIfChanged('weapp')
    const app = await startApp('weapp')
    const browser = await chromium.launch(chromiumOptions())
    const world = new World(app, () => browser.newContext())
    await world.begin()
    await world.hasCheckedIn('ann', [1, 2, 3])
    const scriptTimes: number[] = []
    const screens: number[] = []
    for (let run = 0; run < RUNS; run++) {
      const { page, openCard } = await world.phoneOf('ann')
      const start = performance.now()
      await openCard()
      await page.getByRole('button', { name: /^签到/ }).waitFor()
      screens.push(performance.now() - start)
      const { calls, modules, setData } = await measuresOf(page)
      scriptTimes.push(modules.reduce((sum, { milliseconds }) => sum + milliseconds, 0))
      if (run > 0) continue
      report('function calls before the button', calls.length, 'calls')
      report('setData calls before the button', setData.length, 'calls')
      report('setData before the button', bytesOf(setData), 'bytes')
      report('largest setData', Math.max(...setData.map(({ bytes }) => bytes)), 'bytes')
      report('JavaScript evaluated before the button', bytesOf(modules), 'bytes')
    }
    report('first run of that JavaScript, in Chromium', median(scriptTimes), 'ms')
    report('card to button, in Chromium with the local cloud', median(screens), 'ms')
    await world.end()
    await browser.close()
    await app.close()
  },
}

function bytesOf(measures: readonly { bytes: number }[]): number {
  return measures.reduce((sum, { bytes }) => sum + bytes, 0)
}
