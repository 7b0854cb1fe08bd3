import { expect, pageScript, test } from './fixtures'

test("a field's own DOM events stay inside it: the app hears one input, with its value", async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: `<view bindinput="heard" bindchange="heard"><input bindinput="heard" bindchange="heard"/></view>
           <view id="shown">{{shown}}</view>`,
    js: pageScript(`heard(event) {
      this.all = (this.all || []).concat(event.type + ':' + event.detail.value)
      this.show(this.all.join())
    }`),
  })
  await page.getByRole('textbox').fill('好')
  await page.getByRole('textbox').blur()
  await expect(page.locator('#shown')).toHaveText('input:好')
})

test('a checkbox inside a label turns once a tap, on the box and on the words', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: `<checkbox-group bindchange="changed">
             <label><checkbox value="a"/>甲</label><label><checkbox value="b"/>乙</label>
           </checkbox-group>
           <view id="shown">{{shown}}</view>`,
    js: pageScript(`changed({ detail }) { this.show(detail.value.join('+')) }`),
  })
  await page.getByText('乙').click()
  await expect(page.locator('#shown')).toHaveText('b')
  await page.getByRole('checkbox', { name: '甲' }).click()
  await expect(page.locator('#shown')).toHaveText('a+b')
  await page.getByLabel('乙').click()
  await expect(page.locator('#shown')).toHaveText('a')
  await expect(page.getByRole('checkbox', { name: '甲' })).toBeChecked()
})

test('2n in :nth-child is a number and not an element', async ({ page, weapp }) => {
  await weapp.open({
    wxml: '<view class="row">一</view><view class="row">二</view>',
    wxss: 'view:nth-child(2n) { color: rgb(1, 2, 3); } view:nth-child(odd) { color: rgb(4, 5, 6); }',
  })
  await expect(page.getByText('二')).toHaveCSS('color', 'rgb(1, 2, 3)')
  await expect(page.getByText('一')).toHaveCSS('color', 'rgb(4, 5, 6)')
})

test("a module's 'use strict' still counts", async ({ page, weapp }) => {
  await weapp.open({
    wxml: '<view id="shown">{{strict}} {{sloppy}}</view>',
    'strict.js': `'use strict'\nexports.isStrict = (function () { return this === undefined })()`,
    'sloppy.js': 'exports.isStrict = (function () { return this === undefined })()',
    js: `Page({ data: {
      strict: require('../../strict').isStrict, sloppy: require('../../sloppy').isStrict } })`,
  })
  await expect(page.locator('#shown')).toHaveText('true false')
})

test("the host's ids never meet the app's", async ({ page, weapp }) => {
  await weapp.open({ wxml: '<view id="title">一</view><view id="nav"><view id="back"/></view>' })
  for (const id of ['title', 'nav', 'back']) await expect(page.locator(`#${id}`)).toHaveCount(1)
  const ids = await page.evaluate<string[]>(
    `[...document.querySelectorAll(':not(wx-page *)[id]')].map(({ id }) => id)`,
  )
  expect(ids.filter((id) => !id.startsWith('host-'))).toEqual([])
})

test("the page's title is drawn and not written, as a browser's own is", async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<view>群火</view>',
    'pages/home/index.json': '{"navigationBarTitleText":"群火"}',
  })
  await expect(page.getByText('群火')).toHaveCount(1)
  await expect(page).toHaveTitle('群火')
})

test('an event is plain data that a handler may write to', async ({ page, weapp }) => {
  await weapp.open({
    wxml: '<view id="box" data-sid="s1" bindtap="tapped"><text>按</text></view><view id="shown">{{shown}}</view>',
    js: pageScript(`tapped({ type, target, currentTarget, detail }) {
      target.dataset = { ...target.dataset, mine: 1 }
      const isPlain = [target, currentTarget, detail].every(
        (value) => Object.getPrototypeOf(value) === Object.prototype)
      this.show([type, currentTarget.id, currentTarget.dataset.sid, isPlain].join())
    }`),
  })
  await page.getByText('按').click()
  await expect(page.locator('#shown')).toHaveText('tap,box,s1,true')
})

test('setData crosses a bridge: later changes to the same object are not seen', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<view id="shown">{{list.length}}</view>',
    js: `Page({ data: { list: [] }, onLoad() {
      const list = [1]; this.setData({ list }); list.push(2); this.setData({ other: 1 }) } })`,
  })
  await expect(page.locator('#shown')).toHaveText('1')
})
