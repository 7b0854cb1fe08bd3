import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

/** Where the pictures and the contact sheet lie; git ignores it. */
export const galleryFolder = path.resolve(import.meta.dirname, '../../dist/look')
const list = path.join(galleryFolder, 'list.jsonl')

/** A picture of a page, and what a machine found wrong with it. */
export interface Taken {
  build: string
  page: string
  scene: string
  /** Full, empty, failing or waiting. */
  condition: string
  size: string
  file: string
  flaws: string[]
}

/** Removes what an earlier look left. */
export function emptyGallery(): void {
  rmSync(galleryFolder, { recursive: true, force: true })
  mkdirSync(galleryFolder, { recursive: true })
}

/** Adds a picture to the list. */
export function addToGallery(taken: Taken): void {
  appendFileSync(list, `${JSON.stringify(taken)}\n`)
}

/** All pictures of this look, by build, page, scene. */
export function picturesTaken(): Taken[] {
  if (!existsSync(list)) return []
  const lines = readFileSync(list, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Taken)
}
