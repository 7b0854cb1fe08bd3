import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { galleryFolder, picturesTaken, type Taken } from './gallery'

/** Writes `index.html` beside the pictures: a row a page, with what a machine found under each. */
export default function writeContactSheet(): void {
  const rows: Record<string, Taken[]> = {}
  for (const taken of picturesTaken())
    (rows[`${taken.page} ${taken.scene} ${taken.build}`] ??= []).push(taken)
  const titles = Object.entries(rows).sort(([one], [other]) => one.localeCompare(other))
  const body = titles.map(([title, row]) => rowOf(title, row)).join('\n')
  const file = path.join(galleryFolder, 'index.html')
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><title>look</title>${style}${body}`)
  for (const [flaw, places] of Object.entries(placesByFlaw()))
    console.log(`${flaw}\n  ${places.length} × ${places[0] ?? ''}`)
  console.log(`${picturesTaken().length} pictures: ${file}`)
}

function placesByFlaw(): Record<string, string[]> {
  const places: Record<string, string[]> = {}
  for (const { file, flaws } of picturesTaken())
    for (const flaw of flaws) (places[flaw] ??= []).push(file)
  return places
}

const style = `<style>
  body { margin: 24px; background: #ddd; font: 13px system-ui }
  section { display: flex; gap: 16px; align-items: flex-start; overflow-x: auto; margin-bottom: 32px }
  figure { flex: none; width: 240px; margin: 0 } img { width: 240px; border-radius: 12px }
  li { color: #a00; overflow-wrap: anywhere }
</style>`

function rowOf(title: string, row: readonly Taken[]): string {
  return `<h2>${escaped(title)}</h2><section>${row.map(figureOf).join('')}</section>`
}

function figureOf({ condition, size, file, flaws }: Taken): string {
  const items = flaws.map((flaw) => `<li>${escaped(flaw)}</li>`).join('')
  const picture = `<a href="${file}"><img src="${file}" loading="lazy" alt=""></a>`
  return `<figure>${picture}<figcaption>${condition} ${size}<ul>${items}</ul></figcaption></figure>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
