import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const typings = 'miniprogram-api-typings/types/wx/lib.wx.api.d.ts'

/** The names of every function that miniprogram-api-typings documents on `wx`. */
export function documentedApis(): string[] {
  const source = readFileSync(createRequire(import.meta.url).resolve(typings), 'utf8')
  const start = source.indexOf('    interface Wx {')
  const members = source.slice(start).matchAll(/^ {8}([a-zA-Z]\w*)(?:<|\()/gm)
  return [...new Set(Array.from(members, ([, name = '']) => name))]
}
