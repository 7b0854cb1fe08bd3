import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test'
import { pages, tabs } from '../client/src/pageList'
import { buildClientIfChanged } from './buildClientIfChanged'
import { buildFunctions } from './buildFunctions'
import { chromiumOptions } from './chromium'
import { demoCommunity } from './demo/demoCommunity'
import { playable } from './demo/people'
import { seedDemo } from './demo/seedDemo'
import { indexedPng } from './indexedPng'
import { startQunhuo } from './startQunhuo'

const root = path.resolve(import.meta.dirname, '..')
const folder = path.join(root, 'docs/images')
const morning = new Date('2026-11-20T02:10:00.000Z')

/** So many make a picture of under 60 KB on which nobody misses one. */
const COLOURS = 32

/** One picture: whose phone, what to do on it first, and how it is looked at. */
interface Picture {
  name: string
  person: keyof typeof playable
  /** The page; without it, the first screen. */
  at?: string
  look?: BrowserContextOptions
  act?: (page: Page) => Promise<void>
}

const checkIn = (page: Page) => page.getByRole('button', { name: /^签到/ }).click()
const placed = (page: Page) => page.getByText(/今天第 \d+ 位/).waitFor()

const pictures: readonly Picture[] = [
  { name: 'guest', person: 'newcomer' },
  { name: 'before', person: 'regular' },
  {
    name: 'after',
    person: 'admin',
    act: async (page) => {
      await checkIn(page)
      await placed(page)
    },
  },
  {
    name: 'calendar',
    person: 'admin',
    act: async (page) => {
      await page.getByRole('button', { name: /可以补签/ }).click()
      await page.getByRole('button', { name: '补签', exact: true }).click()
      await page
        .getByRole('img', { name: /已补签/ })
        .last()
        .waitFor()
      await page.getByText('补签卡').scrollIntoViewIfNeeded()
    },
  },
  { name: 'board', person: 'regular', at: pages.board.path },
  { name: 'dark', person: 'regular', look: { colorScheme: 'dark' } },
  { name: 'shop', person: 'regular', at: pages.shop.path },
  { name: 'ledger', person: 'regular', at: pages.ledger.path },
  {
    name: 'poll',
    person: 'regular',
    at: pages.polls.path,
    act: async (page) => {
      await page.getByRole('button', { name: /周五团建去哪里/ }).click()
      await page.getByText('江边骑行').first().waitFor()
    },
  },
  { name: 'quiz', person: 'regular', at: pages.quizzes.path },
]

/** Takes the documentation's pictures of the running product, always of the same morning. */
async function takeScreenshots(): Promise<void> {
  await buildFunctions()
  buildClientIfChanged('h5')
  await mkdir(folder, { recursive: true })
  const qunhuo = await startQunhuo({ web: path.join(root, 'dist/client/h5') })
  qunhuo.cloud.clock.set(morning)
  await seedDemo(qunhuo, morning)
  const browser = await chromium.launch(chromiumOptions())
  for (const picture of pictures) await take(browser, qunhuo.cloud.url, picture)
  await browser.close()
  await qunhuo.cloud.close()
}

async function take(browser: Browser, url: string, { name, person, at, look, act }: Picture) {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    ...look,
  })
  await context.addCookies([{ name: 'openid', value: playable[person].openid, url }])
  const page = await context.newPage()
  await page.goto(`${url}/#/${at ?? tabs.today.path}?c=${demoCommunity._id}`)
  await page
    .getByText(at ? /^(积分|排行榜|投票|问答)/ : demoCommunity.name)
    .filter({ visible: true })
    .first()
    .waitFor()
  await act?.(page)
  await page.waitForLoadState('networkidle')
  await writeFile(path.join(folder, `${name}.png`), indexedPng(await page.screenshot(), COLOURS))
  await context.close()
}

await takeScreenshots()
