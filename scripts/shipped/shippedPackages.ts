import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where each build writes down the packages that it is made of: folders below the project's. */
export const packageLists = {
  'mini program': path.join(root, 'dist/client/weapp.packages.json'),
  functions: path.join(root, 'dist/functions.packages.json'),
} as const

type Part = keyof typeof packageLists

/** A package of which something is in what people get. */
export interface ShippedPackage {
  name: string
  version: string
  /** As its own package.json says; `none said` if that says nothing. */
  licence: string
  /** A folder below the project's. */
  folder: string
  parts: readonly Part[]
}

/** A build that has not been made yet. */
export class NotBuilt extends Error {}

/** Every package in the mini program and in the functions, as they were built last. Throws `NotBuilt`. */
export function shippedPackages(lists: Record<Part, string> = packageLists): ShippedPackage[] {
  const parts = Object.entries(lists) as [Part, string][]
  const partsOf = new Map<string, Part[]>()
  for (const [part, list] of parts)
    for (const folder of foldersIn(list))
      partsOf.set(folder, [...(partsOf.get(folder) ?? []), part])
  const packages = [...partsOf].map(([folder, inParts]) => ({
    ...manifestOf(folder),
    parts: inParts,
  }))
  return packages.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function foldersIn(list: string): string[] {
  if (!existsSync(list)) throw new NotBuilt(list)
  return JSON.parse(readFileSync(list, 'utf8')) as string[]
}

interface Manifest {
  name: string
  version: string
  license?: string | { type: string }
  licenses?: readonly { type: string }[]
}

function manifestOf(folder: string) {
  const text = readFileSync(path.join(root, folder, 'package.json'), 'utf8')
  const { name, version, license, licenses = [] } = JSON.parse(text) as Manifest
  const said = typeof license === 'object' ? license.type : license
  const licence = said ?? licenses.map(({ type }) => type).join(' or ')
  return { name, version, licence: licence || 'none said', folder }
}

function keyOf({ name, version }: ShippedPackage): string {
  return `${name} ${version}`
}
