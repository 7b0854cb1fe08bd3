import { leaveAndReturn, measuresOf, pullDown, sharedCards, shareFromMenu, steer } from '.'
import { expect, pageScript, test } from './fixtures'

/** A button that runs the code, and what the code shows. */
const pressing = (code: string) => ({
  wxml: '<button bindtap="pressed">按</button><view id="shown">{{shown}}</view>',
  js: pageScript(`pressed() { ${code} }`),
})
const tell = `const tell = (result) => this.show(JSON.stringify(result));`

test('the person is known by the cookie of the browser context', async ({ page, weapp }) => {
  await weapp.open(
    pressing(
      `${tell} wx.cloud.init({}); wx.cloud.callFunction({ name: 'echo', data: { a: 1, b: undefined } }).then(tell)`,
    ),
  )
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText(
    '{"errMsg":"cloud.callFunction:ok","result":{"openid":"ann","data":{"a":1}},"requestID":"request-1"}',
  )
  expect((await measuresOf(page)).calls).toEqual(['echo'])
})

test('a function that fails rejects with the words of the platform', async ({ page, weapp }) => {
  await weapp.open(
    pressing(`${tell} wx.cloud.init({}); wx.cloud.callFunction({ name: 'broken', fail: tell })`),
  )
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText(
    '{"errMsg":"cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: x","errCode":-504002}',
  )
})

test('a chosen picture is uploaded to its path', async ({ page, weapp }) => {
  const upload = `wx.cloud.init({})
    wx.cloud.uploadFile({ cloudPath: '图/a.png', filePath: 'wxfile://tmp_avatar.jpg' })
      .then(({ fileID }) => this.show(fileID))`
  await weapp.open(pressing(upload))
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText(/^cloud:\/\/env\/图\/a\.png [1-9]\d*$/)
})

test('what is painted off the screen becomes a file that is shown and sent on', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<button bindtap="pressed">按</button><image src="{{file}}" id="painted"/><view id="shown">{{shown}}</view>',
    js: pageScript(`pressed() {
      const canvas = wx.createOffscreenCanvas({ type: '2d', width: 40, height: 30 })
      canvas.getContext('2d').fillRect(0, 0, 40, 30)
      wx.canvasToTempFilePath({ canvas, success: ({ tempFilePath }) => {
        this.setData({ file: tempFilePath })
        wx.showShareImageMenu({ path: tempFilePath, success: ({ errMsg }) => this.show(errMsg) })
      } }) }`),
  })
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText('showShareImageMenu:ok')
  const width = () => page.evaluate(`document.querySelector('#painted img').naturalWidth`)
  await expect.poll(width).toBe(40)
})

test('a cut network fails the call, and its return is told', async ({ page, context, weapp }) => {
  await weapp.open({
    wxml: '<button bindtap="call">按</button><view id="shown">{{shown}}</view><view id="net">{{net}}</view>',
    js: pageScript(`onLoad() {
        wx.cloud.init({})
        wx.onNetworkStatusChange((status) => this.setData({ net: JSON.stringify(status) })) },
      call() { wx.cloud.callFunction({ name: 'echo', complete: ({ errMsg }) => this.show(errMsg) }) }`),
  })
  const net = page.locator('#net')
  await context.setOffline(true)
  await expect(net).toHaveText('{"isConnected":false,"networkType":"none"}')
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toContainText('cloud.callFunction:fail')
  await context.setOffline(false)
  await expect(net).toHaveText('{"isConnected":true,"networkType":"wifi"}')
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText('cloud.callFunction:ok')
})

test('the cloud must be initialised first', async ({ page, weapp }) => {
  await weapp.open(
    pressing(`wx.cloud.callFunction({ name: 'echo', fail: ({ errMsg }) => this.show(errMsg) })`),
  )
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toContainText('please call wx.cloud.init first')
})

test('storage outlives a restart and belongs to one context', async ({ page, browser, weapp }) => {
  const { url } = await weapp.open({
    wxml: '<view id="shown">{{shown}}</view>',
    js: pageScript(`onLoad() {
      const times = wx.getStorageSync('times') || { count: 0 }
      wx.setStorageSync('times', { count: times.count + 1 }); this.show(times.count) }`),
  })
  await page.reload()
  await expect(page.locator('#shown')).toHaveText('1')
  const other = await browser.newPage()
  await other.goto(url)
  await expect(other.locator('#shown')).toHaveText('0')
  await other.close()
})

test('a page is shared from the menu and by a button, a page that offers nothing is not', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<button open-type="share" id="tell" data-day="1">告诉群里</button>',
    js: `Page({ onShareAppMessage({ from, target }) {
      return { title: from + (target ? target.id : ''), path: '/pages/home/index?c=1' } } })`,
  })
  expect(await shareFromMenu(page)).toEqual({ title: 'menu', path: '/pages/home/index?c=1' })
  await page.getByRole('button').click()
  await expect.poll(async () => (await sharedCards(page)).at(1)?.title).toBe('buttontell')
  await weapp.open({ wxml: '<view/>' }, '/pages/home/index?x=1')
  expect(await shareFromMenu(page)).toBeUndefined()
})

test('a card from a group has its ticket and its cloud id', async ({ page, weapp }) => {
  await steer(page, { group: { openGId: 'G1' } })
  await weapp.open({
    ...pressing(`wx.getGroupEnterInfo({ success: ({ cloudID }) => this.show(cloudID) })`),
    'app.js': `App({ onLaunch({ scene, shareTicket }) { wx.setStorageSync('scene', [scene, shareTicket]) } })`,
  })
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText('cloud id of G1 for ann')
  const scene = await page.evaluate<unknown>(`window.__weappHost.wx.getStorageSync('scene')`)
  expect(scene).toEqual([1044, 'host-ticket.G1'])
})

test('who did not come from a group has no group', async ({ page, weapp }) => {
  await weapp.open(pressing(`${tell} wx.getGroupEnterInfo({ fail: tell })`))
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toContainText('"errCode":40097')
})

test('a subscribe dialog is answered as the test decides, after a tap only', async ({
  page,
  weapp,
}) => {
  await steer(page, { subscribe: { a: 'reject' } })
  const ask = `wx.requestSubscribeMessage({ tmplIds: ['a', 'b'], complete: (result) => this.show(JSON.stringify(result)) })`
  await weapp.open({
    ...pressing(ask),
    js: pageScript(`onLoad() { ${ask} }, pressed() { ${ask} }`),
  })
  await expect(page.locator('#shown')).toContainText('can only be invoked by user TAP gesture')
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText(
    '{"errMsg":"requestSubscribeMessage:ok","a":"reject","b":"accept"}',
  )
})

test("consent to the privacy guide: WeChat's sheet, the app's own button, or a refusal", async ({
  page,
  weapp,
}) => {
  const ask = `wx.requirePrivacyAuthorize({ complete: ({ errMsg }) => this.show(errMsg) })`
  await steer(page, { privacy: 'refuses' })
  await weapp.open(pressing(ask))
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toContainText(':fail privacy permission is not authorized')
  await steer(page, { privacy: 'agrees' })
  await page.getByRole('button').click()
  await expect(page.locator('#shown')).toHaveText('requirePrivacyAuthorize:ok')

  await weapp.open({
    wxml: `<button bindtap="ask">问</button>
      <button open-type="agreePrivacyAuthorization" bindagreeprivacyauthorization="agreed">同意</button>
      <view id="shown">{{shown}}</view>`,
    js: pageScript(`ask() { wx.onNeedPrivacyAuthorization((resolve) => { this.resolve = resolve }); ${ask} },
      agreed() { this.resolve({ event: 'agree', buttonId: 'agree' }) }`),
  })
  await page.getByRole('button', { name: '问' }).click()
  await page.getByRole('button', { name: '同意' }).click()
  await expect(page.locator('#shown')).toHaveText('requirePrivacyAuthorize:ok')
})

test('a large font reaches the app and a page that follows the system', async ({ page, weapp }) => {
  await steer(page, { fontSizeScaleFactor: 1.25 })
  await weapp.open({
    wxml: '<page-meta page-font-size="system" root-font-size="system"/><view id="shown">{{scale}}</view>',
    wxss: '#shown { width: 2rem; }',
    js: `Page({ onLoad() { this.setData({ scale: wx.getAppBaseInfo().fontSizeScaleFactor }) } })`,
  })
  await expect(page.locator('#shown')).toHaveText('1.25')
  await expect(page.locator('#shown')).toHaveCSS('font-size', '20px')
  await expect(page.locator('#shown')).toHaveCSS('width', '40px')
})

test('dialogs wait for the person', async ({ page, weapp }) => {
  await weapp.open(
    pressing(`wx.showModal({ title: '退出?', content: '真的', success: ({ confirm }) => {
      wx.showToast({ title: confirm ? '走了' : '留下' })
      wx.showActionSheet({ itemList: ['一', '二'], success: ({ tapIndex }) => this.show(tapIndex) }) } })`),
  )
  await page.getByRole('button').click()
  await page.getByRole('dialog', { name: '退出?' }).getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('走了')).toBeVisible()
  await page.getByRole('button', { name: '二' }).click()
  await expect(page.locator('#shown')).toHaveText('1')
})

test('pulling down, leaving and returning reach the page and the app', async ({ page, weapp }) => {
  await weapp.open({
    wxml: '<view id="shown">{{shown}}</view>',
    js: pageScript(`onShow() { this.show(this.data.shown + 's') }, onHide() { this.show(this.data.shown + 'h') },
      onPullDownRefresh() { this.show(this.data.shown + 'p'); wx.stopPullDownRefresh() }`),
  })
  await pullDown(page)
  await leaveAndReturn(page)
  await expect(page.locator('#shown')).toHaveText('sphs')
})

test('what a run costs can be read: setData, modules, calls', async ({ page, weapp }) => {
  await weapp.open(pressing(`this.setData({ 'a.b': '好' })`))
  await page.getByRole('button').click()
  const { setData, modules } = await measuresOf(page)
  expect(setData).toEqual([{ page: 'pages/home/index', bytes: '{"a.b":"好"}'.length + 2 }])
  expect(modules.map(({ path }) => path)).toEqual(['words.js', 'app.js', 'pages/home/index.js'])
  expect(modules[1]?.bytes).toBe("require('./words');App({})".length)
})
