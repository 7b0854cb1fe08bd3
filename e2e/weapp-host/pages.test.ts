import type { Page } from '@playwright/test'
import { expect, type Files, test } from './fixtures'

/** Pages a, b and c, of which a and c are tabs; each writes its life into the storage. */
function threePages(): Files {
  const page = (name: string) => ({
    [`pages/${name}/index.json`]: `{"navigationBarTitleText":"${name}"}`,
    [`pages/${name}/index.wxml`]: `<view id="here">${name} {{query}}</view>`,
    [`pages/${name}/index.js`]: `const told = (text) => wx.setStorageSync('life', wx.getStorageSync('life') + text + ' ')
      Page({
        data: { query: '' },
        onLoad(query) { told('${name}.load'); this.setData({ query: JSON.stringify(query) }) },
        onShow() { told('${name}.show') },
        onReady() { told('${name}.ready') },
        onHide() { told('${name}.hide') },
        onUnload() { told('${name}.unload') },
      })`,
  })
  return {
    'app.js': `App({ onLaunch({ path }) { wx.setStorageSync('life', ''); getApp().wx = wx } })`,
    'app.json': JSON.stringify({
      pages: ['pages/a/index', 'pages/b/index', 'pages/c/index'],
      lazyCodeLoading: 'requiredComponents',
      tabBar: { list: ['a', 'c'].map((tab) => ({ pagePath: `pages/${tab}/index`, text: tab })) },
    }),
    ...page('a'),
    ...page('b'),
    ...page('c'),
  }
}

/** Calls `wx` as the app would, and answers what it is told. */
function move(page: Page, api: string, options: object): Promise<unknown> {
  return page.evaluate(
    ([name, given]) => {
      const { __weappHost: host } = globalThis as unknown as {
        __weappHost: { wx: Record<string, (options: object) => void> }
      }
      return new Promise((resolve) => {
        host.wx[name]?.({ ...given, complete: ({ errMsg }: { errMsg: string }) => resolve(errMsg) })
      })
    },
    [api, options] as const,
  )
}

async function life(page: Page): Promise<string> {
  const text = await page.evaluate<string>(`window.__weappHost.wx.getStorageSync('life')`)
  return text.trim()
}

const here = (page: Page) => page.locator('#here:visible')

test('the pages live and die in the order of WeChat', async ({ page, weapp }) => {
  await weapp.open(threePages())
  await expect(here(page)).toHaveText('a {}')
  await move(page, 'navigateTo', { url: '/pages/b/index?x=1&y=%E5%A5%BD' })
  await expect(here(page)).toHaveText('b {"x":"1","y":"%E5%A5%BD"}')
  await expect.poll(() => life(page)).toContain('b.ready')
  await move(page, 'navigateBack', {})
  await expect(here(page)).toHaveText('a {}')
  expect(await life(page)).toBe(
    'a.load a.show a.ready a.hide b.load b.show b.ready b.unload a.show',
  )
})

test('the bar and the browser both lead back', async ({ page, weapp }) => {
  await weapp.open(threePages())
  for (const goBack of [() => page.getByLabel('返回').click(), () => page.goBack()]) {
    await move(page, 'navigateTo', { url: '../b/index?x=2' })
    await expect(page).toHaveURL(/#\/pages\/b\/index\?x=2$/)
    await goBack()
    await expect(page).toHaveURL(/#\/pages\/a\/index$/)
    await expect(here(page)).toHaveText('a {}')
  }
})

test('a tab page rests while another is shown, and comes back as it was', async ({
  page,
  weapp,
}) => {
  await weapp.open(threePages())
  await page.getByRole('tab', { name: 'c' }).click()
  await expect(here(page)).toHaveText('c {}')
  await page.getByRole('tab', { name: 'a' }).click()
  await expect(here(page)).toHaveText('a {}')
  await expect(page.getByRole('tab', { name: 'a' })).toHaveAttribute('aria-selected', 'true')
  const [, ...after] = (await life(page)).split('a.ready ')
  expect(after.join()).toBe('a.hide c.load c.show c.ready c.hide a.show')
})

test('redirectTo replaces a page, and reLaunch all of them', async ({ page, weapp }) => {
  await weapp.open(threePages(), '/pages/b/index?n=1')
  await move(page, 'navigateTo', { url: '/pages/b/index?n=2' })
  await move(page, 'redirectTo', { url: '/pages/b/index?n=3' })
  await move(page, 'navigateBack', {})
  await expect(here(page)).toHaveText('b {"n":"1"}')
  await move(page, 'reLaunch', { url: '/pages/c/index?n=4' })
  await expect(here(page)).toHaveText('c {"n":"4"}')
  await expect(page.getByLabel('返回')).toBeHidden()
})

test('ten pages are the most', async ({ page, weapp }) => {
  await weapp.open(threePages())
  for (let depth = 2; depth <= 10; depth += 1) {
    expect(await move(page, 'navigateTo', { url: '/pages/b/index' })).toBe('navigateTo:ok')
  }
  expect(await move(page, 'navigateTo', { url: '/pages/b/index' })).toBe(
    'navigateTo:fail webview count limit exceed',
  )
  await move(page, 'navigateBack', { delta: 99 })
  await expect(here(page)).toHaveText('a {}')
})

test('tabs are reached by switchTab, and only tabs', async ({ page, weapp }) => {
  await weapp.open(threePages(), '/pages/b/index')
  expect(await move(page, 'navigateTo', { url: '/pages/c/index' })).toContain('tabbar page')
  expect(await move(page, 'redirectTo', { url: '/pages/c/index' })).toContain('tabbar page')
  expect(await move(page, 'switchTab', { url: '/pages/b/index' })).toContain('no-tabBar page')
})

test('a page opens at its address, a reload opens it again, another card replaces it', async ({
  page,
  weapp,
}) => {
  const { url } = await weapp.open(threePages(), '/pages/b/index?c=7')
  await expect(here(page)).toHaveText('b {"c":"7"}')
  await page.reload()
  await expect(here(page)).toHaveText('b {"c":"7"}')
  await page.goto(`${url}/#/pages/b/index?c=8`)
  await expect(here(page)).toHaveText('b {"c":"8"}')
})

test('opener and opened page talk by their channel', async ({ page, weapp }) => {
  await weapp.open({
    ...threePages(),
    'pages/a/index.wxml': '<button bindtap="open">开</button><view id="shown">{{answer}}</view>',
    'pages/a/index.js': `Page({ data: { answer: '' }, open() { wx.navigateTo({
      url: '/pages/b/index',
      events: { answer: ({ text }) => this.setData({ answer: text }) },
      success: ({ eventChannel }) => eventChannel.emit('question', { text: '谁' }) }) } })`,
    'pages/b/index.js': `Page({ onLoad() {
      const channel = this.getOpenerEventChannel()
      channel.on('question', ({ text }) => channel.emit('answer', { text: text + '?我' })) } })`,
  })
  await page.getByRole('button', { name: '开' }).click()
  await expect(page.locator('#shown')).toHaveText('谁?我')
})

test('a hidden page keeps its place, and what is fixed is fixed to its page', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    ...threePages(),
    'pages/a/index.wxml': `<view style="height: 3000px">long</view><view id="end">end</view>
      <view id="fixed" style="position: fixed; bottom: 0; height: 20px">fixed</view>`,
  })
  const end = page.locator('#end')
  await end.scrollIntoViewIfNeeded()
  await move(page, 'switchTab', { url: '/pages/c/index' })
  await move(page, 'switchTab', { url: '/pages/a/index' })
  await expect(end).toBeInViewport()
  const box = await page.locator('#fixed').boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBe(812 - 50)
})
