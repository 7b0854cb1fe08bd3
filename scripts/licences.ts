import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withLicences } from './shipped/licencesTable'
import { NotBuilt, shippedPackages } from './shipped/shippedPackages'

const page = fileURLToPath(new URL('../docs/dependencies.md', import.meta.url))

/** Writes the licences of what ships into docs/dependencies.md; `--check` only says whether they are there. */
function licences(words: readonly string[]): void {
  const now = readFileSync(page, 'utf8')
  const next = withLicences(now, shippedPackages())
  if (now === next) return
  if (!words.includes('--check')) {
    writeFileSync(page, next)
    return
  }
  console.error('docs/dependencies.md does not list what ships. Run: npm run licences')
  process.exitCode = 1
}

try {
  licences(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof NotBuilt)) throw error
  console.error(`There is no ${error.message}. Run: npm run build`)
  process.exitCode = 1
}
