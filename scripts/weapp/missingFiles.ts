import { posix } from 'node:path'
import type { Build, Problem } from './Build'

/** Pages, components and tab icons that the json files name and the build lacks. */
export function missingFiles(build: Build): Problem[] {
  const pages = build.pages.flatMap((page) => [`${page}.js`, `${page}.json`, `${page}.wxml`])
  const icons = (build.app.tabBar?.list ?? []).flatMap((tab) =>
    [tab.iconPath, tab.selectedIconPath].filter((icon) => icon !== undefined),
  )
  const needed = new Set(['app.js', ...pages, ...icons, ...componentFiles(build)])
  return [...needed]
    .filter((file) => !build.files.includes(file))
    .map((file) => ({ gate: 'pages', message: `${file} is missing` }))
}

function componentFiles(build: Build): string[] {
  return build.withExtension('.json').flatMap((file) => {
    const { usingComponents = {} } = JSON.parse(build.read(file)) as {
      usingComponents?: Record<string, string>
    }
    return Object.values(usingComponents).map((path) => `${resolved(file, path)}.js`)
  })
}

function resolved(file: string, path: string): string {
  return path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(file), path)
}
