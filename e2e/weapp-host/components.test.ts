import { expect, pageScript, test } from './fixtures'

/** A page whose every event is shown as `type detail`. */
const telling = pageScript(
  `told({ type, detail }) { this.show(type + ' ' + JSON.stringify(detail)) }`,
)
const shown = '<view id="shown">{{shown}}</view>'

test('screen readers and tests find the same words on both builds', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<view aria-role="heading" aria-label="标题">x</view>
      <view role="status">好了</view>
      <button aria-label="加一">+</button>
      <button aria-role="switch" aria-checked="false" aria-label="开关">开</button>
      <input aria-label="姓名" placeholder="写名字"/>
      <textarea aria-label="每日一言"/>
      <image aria-label="头像" src="data:,"/>
      <view aria-hidden="{{true}}"><button>藏</button></view>
      <view aria-role="" aria-label="" aria-hidden="{{false}}">不说</view>`,
  })
  await expect(page.getByRole('heading', { name: '标题' })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('好了')
  await expect(page.getByRole('button', { name: '加一' })).toBeVisible()
  await expect(page.getByRole('switch', { name: '开关' })).not.toBeChecked()
  await expect(page.getByRole('img', { name: '头像' })).toBeAttached()
  await expect(page.getByRole('button', { name: '藏' })).toHaveCount(0)
  for (const attribute of ['role', 'aria-label', 'aria-hidden']) {
    await expect(page.getByText('不说')).not.toHaveAttribute(attribute)
  }
  await page.getByRole('textbox', { name: '姓名' }).fill('安')
  await page.getByLabel('每日一言').fill('早')
  await expect(page.getByPlaceholder('写名字')).toHaveValue('安')
})

test('a disabled button is known as such and takes no tap', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<view bindtap="told"><button disabled="{{true}}" bindtap="told">按</button></view>${shown}`,
    js: telling,
  })
  const button = page.getByRole('button', { name: '按' })
  await expect(button).toBeDisabled()
  await button.click({ force: true })
  await expect(page.locator('#shown')).toHaveText('')
})

test('a tap bubbles, and catchtap ends it', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<view bindtap="outer"><view catchtap="inner">内</view><text>外</text></view>${shown}`,
    js: pageScript(
      `outer() { this.show(this.data.shown + 'o') }, inner() { this.show(this.data.shown + 'i') }`,
    ),
  })
  await page.getByText('内').click()
  await page.getByText('外').click()
  await expect(page.locator('#shown')).toHaveText('io')
})

test('a form gathers what is named in it, and resets', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<form bindsubmit="told" bindreset="told">
        <input name="who"/><textarea name="why"/><switch name="on" aria-label="开"/>
        <radio-group name="one"><radio value="x"/><radio value="y" checked="{{true}}"/></radio-group>
        <checkbox-group name="some"><label><checkbox value="p"/>批</label></checkbox-group>
        <button form-type="submit">交</button><button form-type="reset">清</button>
      </form>${shown}`,
    js: telling,
  })
  await page.locator('input').fill('安')
  await page.locator('textarea').fill('因')
  await page.getByRole('switch').click()
  await page.getByText('批').click()
  await page.getByRole('button', { name: '交' }).click()
  await expect(page.locator('#shown')).toContainText(
    '"value":{"who":"安","why":"因","on":true,"one":"y","some":["p"]}',
  )
  await page.getByRole('button', { name: '清' }).click()
  await expect(page.locator('input')).toHaveValue('')
  await expect(page.getByRole('switch')).not.toBeChecked()
})

test('a switch turns at once and tells; setData turns it too', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<switch aria-label="提醒" checked="{{on}}" bindchange="told"/><button bindtap="off">关</button>${shown}`,
    js: pageScript(`on: true, told({ detail }) { this.setData({ on: detail.value }); this.show(detail.value) },
      off() { this.setData({ on: false }) }`),
  })
  const control = page.getByRole('switch', { name: '提醒' })
  await control.click()
  await expect(control).toBeChecked()
  await expect(page.locator('#shown')).toHaveText('true')
  await page.getByRole('button', { name: '关' }).click()
  await expect(control).not.toBeChecked()
})

test('of a radio group one is chosen', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<radio-group bindchange="told"><label><radio value="x"/>甲</label><label><radio value="y"/>乙</label></radio-group>${shown}`,
    js: telling,
  })
  await page.getByLabel('甲').click()
  await page.getByText('乙').click()
  await expect(page.getByRole('radio', { name: '甲' })).not.toBeChecked()
  await expect(page.getByRole('radio', { name: '乙' })).toBeChecked()
  await expect(page.locator('#shown')).toHaveText('change {"value":"y"}')
})

test('fields tell of focus, confirm and blur, and stop at maxlength', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<input type="nickname" maxlength="{{3}}" bindconfirm="told" aria-label="名"/>
      <textarea maxlength="{{-1}}" auto-height aria-label="言" value="{{text}}"/>${shown}`,
    js: telling,
  })
  const name = page.getByLabel('名')
  await name.pressSequentially('abcdef')
  await name.press('Enter')
  await expect(page.locator('#shown')).toHaveText('confirm {"value":"abc"}')
  await page.getByLabel('言').fill('长'.repeat(200))
  await expect(page.getByLabel('言')).toHaveValue('长'.repeat(200))
})

test('a picker opens on a tap and tells what was chosen, or that nothing was', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: `<picker range="{{['一', '二', '三']}}" value="{{0}}" bindchange="told" bindcancel="told">选</picker>
      <picker mode="time" value="08:00" bindchange="told">时</picker>${shown}`,
    js: telling,
  })
  await page.getByText('选', { exact: true }).click()
  await page.locator('dialog select').selectOption('三')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.locator('#shown')).toHaveText('change {"value":"2"}')
  await page.getByText('时', { exact: true }).click()
  await page.locator('dialog input').fill('09:30')
  await page.getByRole('button', { name: '确定' }).click()
  await expect(page.locator('#shown')).toHaveText('change {"value":"09:30"}')
  await page.getByText('选', { exact: true }).click()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.locator('#shown')).toHaveText('cancel {}')
})

test('a scroll view tells of its end, a swiper of its slide, a slider of its value', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: `<scroll-view scroll-y style="height: 100px" bindscrolltolower="told"><view style="height: 500px">长</view><view id="end">底</view></scroll-view>
      <swiper bindchange="told"><swiper-item>一</swiper-item><swiper-item id="two">二</swiper-item></swiper>
      <slider max="{{10}}" bindchange="told"/>${shown}`,
    js: telling,
  })
  await page.locator('#end').scrollIntoViewIfNeeded()
  await expect(page.locator('#shown')).toHaveText('scrolltolower {"direction":"bottom"}')
  await page.locator('#two').scrollIntoViewIfNeeded()
  await expect(page.locator('#shown')).toContainText('change {"current":1')
  await page.getByRole('slider').fill('7')
  await expect(page.locator('#shown')).toHaveText('change {"value":7}')
})

test('rich text keeps what WeChat trusts and drops the rest', async ({ page, weapp }) => {
  await weapp.open({
    wxml: `<rich-text nodes="{{'<b>粗</b><script>1</script>'}}"/>
      <rich-text nodes="{{[{ name: 'i', children: [{ type: 'text', text: '斜' }] }]}}"/>`,
  })
  await expect(page.locator('b')).toHaveText('粗')
  await expect(page.locator('i')).toHaveText('斜')
  await expect(page.locator('wx-rich-text script')).toHaveCount(0)
})

test("a component of the app's own has its data, events and slot", async ({ page, weapp }) => {
  await weapp.open({
    'pages/home/index.json': '{"usingComponents":{"my-card":"../../card"}}',
    wxml: `<my-card title="卡" bindopened="told"><text>里</text></my-card>${shown}`,
    js: telling,
    'card.json': '{"component":true}',
    'card.wxml': '<view bindtap="open">{{title}}<slot/></view>',
    'card.js': `Component({ properties: { title: String },
      methods: { open() { this.triggerEvent('opened', { title: this.data.title }) } } })`,
  })
  await page.getByText('里').click()
  await expect(page.locator('#shown')).toHaveText('opened {"title":"卡"}')
})
