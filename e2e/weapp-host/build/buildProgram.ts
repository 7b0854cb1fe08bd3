import type { Program } from '../program/Program'
import { declaredAttributes } from './declaredAttributes'
import { documentedApis } from './documentedApis'
import type { Weapp } from './readWeapp'

/** What the page needs to run a build, apart from templates and styles. */
export function buildProgram({ files, read, app, pages, components }: Weapp): Program {
  const sources = (extension: string) => files.filter((file) => file.endsWith(extension))
  return {
    app,
    pages,
    components,
    attributes: declaredAttributes(sources('.wxml').map(read)),
    modules: Object.fromEntries(sources('.js').map((file) => [file, read(file)])),
    themes: themesOf(app.themeLocation, files, read),
    documentedApis: documentedApis(),
  }
}

function themesOf(
  file: string | undefined,
  files: string[],
  read: (file: string) => string,
): Program['themes'] {
  if (file === undefined || !files.includes(file)) return {}
  return JSON.parse(read(file)) as Program['themes']
}
