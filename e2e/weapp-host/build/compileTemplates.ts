import { createRequire } from 'node:module'
import type * as compiler from 'glass-easel-template-compiler'
import type { Weapp } from './readWeapp'

// The package is CommonJS and loads its wasm beside itself.
const { TmplGroup } = createRequire(import.meta.url)(
  'glass-easel-template-compiler',
) as typeof compiler

interface Complaint {
  /** What is less than an error is left to wcc, WeChat's own compiler. */
  isError: boolean
  message: string
  startLine: number
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
    const complaints = group.addTmpl(file.slice(0, -'.wxml'.length), read(file)) as Complaint[]
    const error = complaints.find(({ isError }) => isError)
    if (error) throw new Error(`${file}:${error.startLine + 1}: ${error.message}`)
  }
  return reportMissing(group.getTmplGenObjectGroups())
}

function reportMissing(code: string): string {
  return code.replaceAll(
    'return S[P]};',
    'if(!S[P])globalThis.__weappMissingTemplate(P);return S[P]};',
  )
}
