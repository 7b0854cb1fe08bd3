import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { PNG } from 'pngjs'
import { type CardKind, cardPictures } from '../client/src/cardPictures'
import { chromiumOptions } from './chromium'
import { palettePng } from './palettePng'

const root = path.join(import.meta.dirname, '..')

/** WeChat shows the picture of a card at 5 : 4. */
const WIDTH = 500
const HEIGHT = 400
const COLOURS = 32

interface Drawing {
  icon: string
  words: string
  invitation: string
  ink: string
  soft: string
}

/** Each kind of thing in the colour that it has in the app. */
const drawings: Record<CardKind, Drawing> = {
  today: {
    icon: 'flame',
    words: '签到',
    invitation: '点一下火更旺',
    ink: '#c23d0d',
    soft: '#ffe9dc',
  },
  poll: {
    icon: 'vote',
    words: '投票',
    invitation: '每一票都算数',
    ink: '#34628e',
    soft: '#e1ecf6',
  },
  quiz: {
    icon: 'circle-help',
    words: '问答',
    invitation: '想一想再答',
    ink: '#845510',
    soft: '#fbefd2',
  },
  raffle: {
    icon: 'gift',
    words: '抽奖',
    invitation: '人人都能验证',
    ink: '#b3362b',
    soft: '#ffe4dd',
  },
  voice: {
    icon: 'message-circle-heart',
    words: '心声',
    invitation: '都有回音',
    ink: '#256b5b',
    soft: '#ddf0ea',
  },
}

const FLAME =
  'M50 0C56 22 88 40 88 76C88 102 71 118 50 118C29 118 12 102 12 76C12 58 22 48 28 34C32 44 36 50 42 52C40 34 42 16 50 0Z'
const HEART =
  'M50 78C53 86 62 92 62 102C62 111 57 116 50 116C43 116 38 111 38 103C38 95 47 90 50 78Z'

/** Draws the pictures of the cards that a share leaves in a chat: flat and of few colours, so that they weigh little. */
async function drawCardPictures(): Promise<void> {
  const browser = await chromium.launch(chromiumOptions())
  const page = await browser.newPage({ viewport: { width: WIDTH, height: HEIGHT } })
  for (const [kind, file] of Object.entries(cardPictures)) {
    await page.setContent(documentOf(drawings[kind as CardKind]))
    const { width, height, data } = PNG.sync.read(await page.screenshot())
    const output = path.join(root, 'client/src', file)
    mkdirSync(path.dirname(output), { recursive: true })
    writeFileSync(output, palettePng({ width, height, data }, COLOURS))
  }
  await browser.close()
}

function documentOf({ icon, words, invitation, ink, soft }: Drawing): string {
  const svg = readFileSync(path.join(root, `node_modules/lucide-static/icons/${icon}.svg`))
  return `<style>
    body { margin: 0; height: ${HEIGHT}px; box-sizing: border-box; padding: 56px 52px; background: ${soft};
      color: ${ink}; font-family: 'Noto Sans CJK SC', sans-serif; position: relative; overflow: hidden }
    .icon svg { display: block; width: 76px; height: 76px; stroke-width: 2 }
    .words { font-size: 104px; font-weight: 700; line-height: 1.25; letter-spacing: 4px }
    .invitation { font-size: 32px; line-height: 1.5 }
    .ground { position: absolute; right: -60px; bottom: -80px; width: 270px; height: 270px; border-radius: 50%; background: #fff }
    .flame { position: absolute; right: 40px; bottom: 34px; width: 96px; height: 113px }
  </style>
  <div class="icon">${svg.toString()}</div>
  <div class="words">${words}</div>
  <div class="invitation">${invitation}</div>
  <div class="ground"></div>
  <svg class="flame" viewBox="0 0 100 118"><path fill="#f2602b" d="${FLAME}"/><path fill="#ffd583" d="${HEART}"/></svg>`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await drawCardPictures()
