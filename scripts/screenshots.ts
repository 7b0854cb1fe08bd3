import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from '@playwright/test'
import { type AnyPage, openScene, settled } from '../e2e/look/openScene'
import { scenes } from '../e2e/look/scenes'
import { startApp } from '../e2e/startApp'
import { World } from '../e2e/World'
import { buildClientIfChanged } from './buildClientIfChanged'
import { buildFunctions } from './buildFunctions'
import { chromiumOptions } from './chromium'
import { playable } from './demo/people'
import { indexedPng } from './indexedPng'

const folder = path.resolve(import.meta.dirname, '../docs/images')
const morning = new Date('2026-11-20T02:10:00.000Z')

/** So many make a picture of under 60 KB on which nobody misses one. */
const COLOURS = 32

/** One picture of the documentation: its file, the page, and which scene of it. */
interface Picture {
  file: string
  page: AnyPage
  scene?: string
  dark?: boolean
}

const pictures: readonly Picture[] = [
  { file: 'guest', page: 'today', scene: 'guest' },
  { file: 'before', page: 'today' },
  { file: 'after', page: 'today', scene: 'after' },
  { file: 'dark', page: 'today', dark: true },
  { file: 'make-up', page: 'today', scene: 'make-up' },
  { file: 'calendar', page: 'today', scene: 'made-up' },
  { file: 'create', page: 'createCommunity', scene: 'chosen' },
  { file: 'activities', page: 'activities' },
  { file: 'poll', page: 'poll' },
  { file: 'launch-poll', page: 'launchPoll' },
  { file: 'quiz', page: 'quiz', scene: 'taking' },
  { file: 'question-bank', page: 'questionBank' },
  { file: 'raffle', page: 'raffle', scene: 'drawn' },
  { file: 'raffle-proof', page: 'raffleProof' },
  { file: 'voices', page: 'voices' },
  { file: 'write-suggestion', page: 'writeSuggestion' },
  { file: 'visible', page: 'visible' },
  { file: 'suggestion-box', page: 'suggestionBox' },
  { file: 'question', page: 'question' },
  { file: 'help-queue', page: 'helpQueue' },
  { file: 'shop', page: 'shop' },
  { file: 'queue', page: 'queue' },
  { file: 'ledger', page: 'ledger' },
  { file: 'board', page: 'board' },
  { file: 'me', page: 'me' },
  { file: 'members', page: 'members' },
  { file: 'rules', page: 'rules' },
  { file: 'settings', page: 'settings' },
  { file: 'days', page: 'days' },
  { file: 'invite', page: 'invite' },
]

/** Takes the documentation's pictures of the running product, always of the same morning. */
async function takeScreenshots(): Promise<void> {
  await buildFunctions()
  buildClientIfChanged('h5')
  await mkdir(folder, { recursive: true })
  const app = await startApp('h5')
  const browser = await chromium.launch(chromiumOptions())
  const world = new World(app, () =>
    browser.newContext({
      viewport: { width: 375, height: 812 },
      deviceScaleFactor: 2,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
    }),
  )
  await world.beginDemo(morning)
  for (const picture of pictures) await take(world, picture)
  await browser.close()
  await app.close()
}

async function take(world: World, { file, page: name, scene: asked, dark = false }: Picture) {
  const scene = scenes[name].find((one) => one.name === asked)
  if (!scene) throw new Error(`${name} has no scene ${asked ?? ''}`)
  const phone = await world.phoneOf(playable[scene.who].openid)
  const { page } = phone
  await page.clock.setSystemTime(morning)
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await openScene(world, phone, name, scene)
  await settled(page)
  await scene.act?.(page)
  await page.waitForLoadState('networkidle')
  const taken = indexedPng(await page.screenshot(), COLOURS)
  await writeFile(path.join(folder, `${file}.png`), taken)
  await phone.context.close()
}

await takeScreenshots()
