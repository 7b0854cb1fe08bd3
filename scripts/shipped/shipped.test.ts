import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packageFolders } from '../../client/config/packageFolders'
import { auditOf } from './auditOf'
import { withLicences } from './licencesTable'
import { NotBuilt, packageLists, shippedPackages } from './shippedPackages'

const folder = mkdtempSync(path.join(tmpdir(), 'shipped-'))
afterAll(() => rmSync(folder, { recursive: true }))

function listOf(name: string, folders: readonly string[]): string {
  const list = path.join(folder, name)
  writeFileSync(list, JSON.stringify(folders))
  return list
}

describe('the packages of a build', () => {
  it('are the folders that its files lie in, the innermost one', () => {
    const files = [
      'cloudfunctions/poll/vote.ts',
      'node_modules/zod/v4/core/api.js',
      'node_modules/zod/index.js',
      'node_modules/@noble/hashes/sha2.js',
      'node_modules/wx-server-sdk/node_modules/protobufjs/index.js',
    ]
    expect(packageFolders(files)).toEqual([
      'node_modules/@noble/hashes',
      'node_modules/wx-server-sdk/node_modules/protobufjs',
      'node_modules/zod',
    ])
  })

  it('are written down with every build of the functions', () => {
    const functions = JSON.parse(readFileSync(packageLists.functions, 'utf8')) as string[]
    expect(functions).toContain('node_modules/wx-server-sdk')
    expect(functions).toContain('node_modules/zod')
    expect(functions).not.toContain('node_modules/esbuild')
  })

  it('are listed once each, with version, licence and where they are', () => {
    const lists = {
      'mini program': listOf('a', ['node_modules/react', 'node_modules/@noble/hashes']),
      functions: listOf('b', ['node_modules/@noble/hashes', 'node_modules/zod']),
    }
    const page = withLicences(
      'before\n<!-- what ships: written by npm run licences -->old<!-- the end of what ships -->\nafter',
      shippedPackages(lists),
    )
    expect(page).toMatch(/^before\n/)
    expect(page).toMatch(/\nafter$/)
    expect(page).not.toContain('old')
    expect(page).toMatch(/\| @noble\/hashes \| [\d.]+ \| MIT \| mini program, functions \|/)
    expect(page).toMatch(/\| react \| 18\.3\.1 \| MIT \| mini program \|/)
    expect(page).toMatch(/\| zod \| [\d.]+ \| MIT \| functions \|/)
  })

  it('cannot be listed before there is a build', () => {
    const lists = { ...packageLists, 'mini program': path.join(folder, 'none') }
    expect(() => shippedPackages(lists)).toThrow(NotBuilt)
  })
})

it('an audit says of each weak package whether it ships or only builds and tests', () => {
  const advisory = { title: 'Prototype pollution', url: 'https://example.com/1' }
  const answer = {
    vulnerabilities: {
      protobufjs: {
        severity: 'high',
        nodes: ['node_modules/miniprogram-ci/node_modules/protobufjs'],
        via: [advisory],
      },
      axios: { severity: 'low', nodes: ['node_modules/axios'], via: ['follow-redirects'] },
    },
  }
  const { shipped, tools } = auditOf(answer, new Set(['node_modules/axios']))
  expect(shipped.map(({ name }) => name)).toEqual(['axios'])
  expect(tools).toMatchObject([
    { name: 'protobufjs', advisories: ['Prototype pollution https://example.com/1'] },
  ])
})

it('nothing that is installed runs a script of its own', () => {
  const settings = readFileSync(new URL('../../.npmrc', import.meta.url), 'utf8')
  expect(settings).toMatch(/^ignore-scripts=true$/m)
})
