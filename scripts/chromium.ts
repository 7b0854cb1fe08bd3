import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The headless shell comes first: the same engine without a window's own pages, a quarter faster. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
const packages = 'chromium-headless-shell fonts-noto-cjk fonts-noto-color-emoji'
const install = `apt-get update && apt-get install -y --no-install-recommends ${packages}`

/** Where a Chromium of this machine lies: what CHROMIUM names, or one of the usual places. */
function findChromium(): string | undefined {
  return process.env.CHROMIUM ?? places.find((place) => existsSync(place))
}

/** How to launch it: wherever it lies, and without calling home, which tests neither need nor may. */
export function chromiumOptions(): { args: string[]; executablePath?: string } {
  const executablePath = findChromium()
  return { args, ...(executablePath ? { executablePath } : {}) }
}

const args = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Finds Chromium, or installs Debian's with a Chinese font where it may; else says how to. */
function ensureChromium(): void {
  if (findChromium()) return
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (mayInstall) spawnSync('sh', ['-c', install], { stdio: 'inherit' })
  if (findChromium()) return
  console.error('The journeys need Chromium and a Chinese font. On Debian or Ubuntu, as root:')
  console.error(`  ${install}`)
  console.error('Elsewhere, install Chrome and name it: CHROMIUM=/path/to/chrome npm test')
  process.exit(1)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) ensureChromium()
