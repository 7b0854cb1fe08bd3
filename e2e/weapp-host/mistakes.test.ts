import { problemsOf } from '.'
import { expect, pageScript, test } from './fixtures'

test.use({ noProblems: false })

const button = '<button bindtap="pressed">按</button><view id="shown">{{shown}}</view>'

test('a <div> is no component of WeChat', async ({ page, weapp }) => {
  await weapp.open({ wxml: '<div>one</div>' })
  expect(await problemsOf(page)).toEqual([{ kind: 'unknown component', message: '<div>' }])
})

test("a <div> in React reaches a template that Taro's build does not have", async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<template is="{{name}}" data="{{}}"/>',
    js: `Page({ data: { name: 'tmpl_0_div' } })`,
  })
  expect(await problemsOf(page)).toMatchObject([
    { kind: 'missing template', message: expect.stringContaining('tmpl_0_div') },
  ])
})

test('a component that WeChat has and the host does not play is named', async ({ page, weapp }) => {
  await weapp.open({ wxml: '<map/>' })
  expect(await problemsOf(page)).toEqual([{ kind: 'unknown component', message: '<map>' }])
})

test('a page missing in app.json is a failure and a problem', async ({ page, weapp }) => {
  await weapp.open({
    wxml: button,
    js: pageScript(`pressed() {
      wx.navigateTo({ url: '/pages/gone/index', fail: ({ errMsg }) => this.show(errMsg) })
    }`),
  })
  await page.getByRole('button', { name: '按' }).click()
  await expect(page.locator('#shown')).toHaveText(
    'navigateTo:fail page "pages/gone/index" is not found',
  )
  expect(await problemsOf(page)).toMatchObject([{ kind: 'missing page' }])
})

test('a card to a page that is gone is a problem, and the app hears of it', async ({
  page,
  weapp,
}) => {
  await weapp.open(
    {
      wxml: button,
      'app.js': `App({ onPageNotFound: () => wx.reLaunch({ url: '/pages/home/index' }) })`,
    },
    '/pages/gone/index',
  )
  await expect(page.getByRole('button', { name: '按' })).toBeVisible()
  expect(await problemsOf(page)).toMatchObject([{ kind: 'missing page' }])
})

for (const [mistake, code] of [
  ['a handler that needs the DOM', `document.querySelector('#shown')`],
  ['window', 'window.scrollTo(0, 0)'],
  ['localStorage', `localStorage.setItem('a', 'b')`],
  ['fetch', `fetch('/x')`],
  ['WebCrypto', `crypto.subtle`],
  ['TextEncoder', 'new TextEncoder()'],
  ['URL', `new URL('https://a.b')`],
  ['structuredClone', 'structuredClone({})'],
  ['alert', `alert('x')`],
  ['eval', `eval('1')`],
  ['new Function', `new Function('return 1')`],
  ['Intl', `new Intl.DateTimeFormat()`],
] as const) {
  test(`${mistake} fails, as on a phone`, async ({ page, weapp }) => {
    await weapp.open({ wxml: button, js: pageScript(`pressed() { ${code}; this.show('worked') }`) })
    await page.getByRole('button', { name: '按' }).click()
    await expect.poll(() => problemsOf(page)).toMatchObject([{ kind: 'uncaught error' }])
    await expect(page.locator('#shown')).toHaveText('')
  })
}

test('a documented call that the host does not play fails and is named', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: button,
    js: pageScript(`pressed() { wx.scanCode({ fail: ({ errMsg }) => this.show(errMsg) }) }`),
  })
  await page.getByRole('button', { name: '按' }).click()
  await expect(page.locator('#shown')).toHaveText('scanCode:fail not played by the host')
  expect(await problemsOf(page)).toEqual([{ kind: 'missing api', message: 'wx.scanCode' }])
})

for (const [mistake, code, kind] of [
  ['a call that WeChat does not have', 'wx.teleport()', 'uncaught error'],
  ['a cloud call that the host does not play', `wx.cloud.database()`, 'missing api'],
  ['a logged error', `console.error('odd')`, 'console error'],
  ['a promise that nobody catches', `Promise.reject(new Error('lost'))`, 'uncaught error'],
  ['an error in a timer', `setTimeout(() => { throw new Error('late') })`, 'uncaught error'],
  ['setData over 256 KB', `this.setData({ long: 'x'.repeat(257 * 1024) })`, 'oversize setData'],
] as const) {
  test(`${mistake} is a problem`, async ({ page, weapp }) => {
    await weapp.open({ wxml: button, js: pageScript(`pressed() { ${code} }`) })
    await page.getByRole('button', { name: '按' }).click()
    await expect.poll(() => problemsOf(page)).toMatchObject([{ kind }])
  })
}

test('a missing require and a missing image are problems', async ({ page, weapp }) => {
  await weapp.open({ wxml: '<image src="/gone.png"/>', 'app.js': `App({})` })
  await expect.poll(() => problemsOf(page)).toMatchObject([{ kind: 'resource' }])
  await weapp.open({ 'app.js': `require('./gone');App({})` })
  await expect
    .poll(() => problemsOf(page))
    .toMatchObject([{ kind: 'uncaught error', message: expect.stringContaining('gone') }])
})

test('problems survive a reload', async ({ page, weapp }) => {
  await weapp.open({ wxml: '<div/>' })
  await page.reload()
  expect(await problemsOf(page)).toHaveLength(1)
})
