// Runs before every command: plain JavaScript, because nothing is installed yet when it first runs.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const stamp = new URL('node_modules/.installed-lock', root)

/** Says whether node_modules was installed from exactly this lockfile. */
function isInstalled(lockHash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash
}

const lockHash = createHash('sha256')
  .update(readFileSync(new URL('package-lock.json', root)))
  .digest('hex')

if (!isInstalled(lockHash)) {
  console.log('Installing dependencies (about two minutes, once)…')
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
  writeFileSync(stamp, lockHash)
}
