import { createRequire } from 'node:module'
import type * as compiler from 'glass-easel-template-compiler'
import type { Weapp } from './readWeapp'

// The package is CommonJS and loads its wasm beside itself.
const { TmplGroup } = createRequire(import.meta.url)(
  'glass-easel-template-compiler',
) as typeof compiler

interface TemplateWarning {
  message: string
  start_line: number
}

/**
 * Every WXML and WXS as one JavaScript expression: an object of templates by path. glass-easel
 * renders nothing where a named template is missing; here that calls `__weappMissingTemplate`.
 */
export function compileTemplates({ files, read }: Weapp): string {
  const group = new TmplGroup()
  for (const file of files.filter((name) => name.endsWith('.wxs'))) {
    group.addScript(file.slice(0, -'.wxs'.length), read(file))
  }
  for (const file of files.filter((name) => name.endsWith('.wxml'))) {
    const warnings = group.addTmpl(file.slice(0, -'.wxml'.length), read(file)) as TemplateWarning[]
    const [first] = warnings
    if (first) throw new Error(`${file}:${first.start_line + 1}: ${first.message}`)
  }
  return reportMissing(group.getTmplGenObjectGroups())
}

function reportMissing(code: string): string {
  return code.replaceAll(
    'return S[P]};',
    'if(!S[P])globalThis.__weappMissingTemplate(P);return S[P]};',
  )
}
