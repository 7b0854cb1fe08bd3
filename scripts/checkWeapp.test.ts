import { expect, test } from 'vitest'
import { checkWeapp, describeSizes } from './checkWeapp'
import { writeBuild } from './weapp/writeBuild'

const twoPackages = JSON.stringify({
  pages: ['pages/home/index'],
  lazyCodeLoading: 'requiredComponents',
  subPackages: [{ root: 'more', pages: ['index'] }],
})
const subPackage = {
  'app.json': twoPackages,
  'more/index.js': 'Page({})',
  'more/index.json': '{}',
  'more/index.wxml': '<view>more</view>',
}

test('a sound build passes every gate, miniprogram-ci included', async () => {
  expect(await checkWeapp(writeBuild(subPackage))).toEqual([])
  // Loading miniprogram-ci takes a busy machine a minute.
}, 240_000)

test("miniprogram-ci's quality rules count too", async () => {
  const problems = await checkWeapp(writeBuild({ 'app.json': '{"pages":["pages/home/index"]}' }))
  expect(problems).toMatchObject([
    { gate: 'miniprogram-ci', message: expect.stringContaining('LAZYCODE_LOADING') as string },
  ])
})

test.each([
  {
    mistake: 'an unclosed element',
    planted: { 'pages/home/index.wxml': '<view><text>hello</view>' },
    named: { gate: 'wcc', message: /pages\/home\/index\.wxml/ },
  },
  {
    mistake: 'a selector that wcsc refuses',
    planted: { 'app.wxss': '.a\\:b { color: red; }' },
    named: { gate: 'wcsc', message: /app\.wxss/ },
  },
  {
    mistake: 'a page that app.json names and nobody wrote',
    planted: { 'app.json': '{"pages":["pages/home/index","pages/gone/index"]}' },
    named: { gate: 'pages', message: /pages\/gone\/index\.js is missing/ },
  },
  {
    mistake: 'a component that was not built',
    planted: { 'pages/home/index.json': '{"usingComponents":{"card":"../../card"}}' },
    named: { gate: 'pages', message: /card\.js is missing/ },
  },
  {
    mistake: 'a missing require',
    planted: { 'words.js': undefined },
    named: { gate: 'scripts', message: /app\.js: require\('\.\/words'\) finds nothing/ },
  },
  {
    mistake: 'a require into another package',
    planted: { ...subPackage, 'app.js': "require('./more/index')" },
    named: { gate: 'scripts', message: /reaches into another package/ },
  },
  {
    mistake: 'a script that does not parse',
    planted: { 'app.js': 'App({' },
    named: { gate: 'scripts', message: /app\.js/ },
  },
  {
    mistake: 'an empty folder, which taro build leaves when it dislikes its config',
    planted: { 'app.json': undefined },
    named: { gate: 'pages', message: /app\.json is missing/ },
  },
  {
    mistake: 'a main package over 490 KB',
    planted: { 'words.js': `exports.long = '${'x'.repeat(550 * 1024)}'` },
    named: { gate: 'sizes', message: /the main package: 5\d{5} bytes, at most 501760/ },
  },
  {
    mistake: 'a subpackage over 2 MB',
    planted: { ...subPackage, 'more/long.js': `exports.long = '${'x'.repeat(2049 * 1024)}'` },
    named: { gate: 'sizes', message: /package more/ },
  },
] as const)('$mistake is named', async ({ planted, named }) => {
  const problems = await checkWeapp(writeBuild(planted))
  expect(problems).toContainEqual({
    gate: named.gate,
    message: expect.stringMatching(named.message) as string,
  })
})

test.each([
  'fetch("/x")',
  'crypto.subtle.digest("SHA-256", new ArrayBuffer(1))',
  'new TextEncoder().encode("x")',
  'new URL("https://a.b")',
  'eval("1")',
  'new Function("return 1")()',
  'localStorage.setItem("a", "b")',
])('%s is found, for no phone has it', async (code) => {
  const problems = await checkWeapp(writeBuild({ 'words.js': `exports.x = () => ${code}` }))
  expect(problems).toMatchObject([
    { gate: 'scripts', message: expect.stringContaining('words.js') as string },
  ])
})

test.each([
  'new Function("return this")()',
  'typeof fetch',
  'function (fetch) { return fetch() }',
  '{ fetch: 1 }.fetch',
])('%s is no mistake', async (code) => {
  const planted = {
    'words.js': `exports.x = (${code})`,
    'app.json': '{"pages":["pages/gone/index"]}',
  }
  const problems = await checkWeapp(writeBuild(planted))
  expect(problems.filter(({ gate }) => gate === 'scripts')).toEqual([])
})

test('the figures name each package', () => {
  expect(describeSizes(writeBuild(subPackage))).toMatch(/^main package: 0\.\d KB\nmore: 0\.\d KB$/)
})
