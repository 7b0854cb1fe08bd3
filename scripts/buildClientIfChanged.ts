import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { buildClient, type Target } from './buildClient'

const root = path.resolve(import.meta.dirname, '..')
const sources = ['client', 'contract', 'package-lock.json']

/** Builds the client unless the last build of the target was made from exactly these sources. */
export function buildClientIfChanged(target: Target): void {
  const stamp = path.join(root, 'dist/client', `${target}.sources`)
  const current = hashOfSources()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return
  buildClient(target)
  writeFileSync(stamp, current)
}

function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesIn(source: string): string[] {
  const place = path.join(root, source)
  if (source.includes('.')) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
}
