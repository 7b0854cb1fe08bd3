import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'
import type { AppConfig, ComponentConfig, PageConfig } from '../program/Program'

type ReadJson = (file: string) => unknown

/** A `taro build --type weapp` output on disk. */
export interface Weapp {
  folder: string
  /** Paths from the folder, with forward slashes. */
  files: string[]
  app: AppConfig
  pages: Record<string, PageConfig>
  components: Record<string, ComponentConfig>
  read: (file: string) => string
}

export function readWeapp(folder: string): Weapp {
  const files = filesIn(folder)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  // The files are WeChat's formats, checked by its own tools; here their shape is assumed.
  const json: ReadJson = (file) => (files.includes(file) ? JSON.parse(read(file)) : undefined)
  const app = json('app.json') as AppConfig | undefined
  if (!app) throw new Error(`no app.json in ${folder}: build the weapp first`)
  const pages = Object.fromEntries(
    pagesOf(app).map((page) => [page, (json(`${page}.json`) ?? {}) as PageConfig]),
  )
  return { folder, files, app, pages, read, components: componentsOf(app, pages, json) }
}

/** The pages of every package, the main one first. */
export function pagesOf(app: AppConfig): string[] {
  const packages = app.subPackages ?? app.subpackages ?? []
  return [
    ...app.pages,
    ...packages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page))),
  ]
}

/** A path as written in one file, from the root of the package. */
export function resolveFrom(file: string, path: string): string {
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function componentsOf(
  app: AppConfig,
  pages: Record<string, PageConfig>,
  json: ReadJson,
): Record<string, ComponentConfig> {
  const found: Record<string, ComponentConfig> = {}
  const visit = (path: string) => {
    if (found[path]) return
    const config = (json(`${path}.json`) ?? {}) as Partial<ComponentConfig>
    const used = Object.entries({ ...app.usingComponents, ...config.usingComponents })
    const usingComponents = Object.fromEntries(
      used.map(([name, target]) => [name, resolveFrom(path, target)]),
    )
    found[path] = { ...config, usingComponents }
    Object.values(usingComponents).forEach(visit)
  }
  Object.keys(pages).forEach(visit)
  return found
}
