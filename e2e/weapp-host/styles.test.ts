import { expect, test } from './fixtures'

test('rpx, vh, page and tags mean in the browser what they mean on a phone', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    wxml: '<view id="half" style="height: 20rpx">半</view><view id="tall"/>',
    'app.wxss': 'page, body { background: rgb(1, 1, 1); } view { letter-spacing: 3px; }',
    wxss: '#half { width: 375rpx; margin-left: -10rpx; } #tall { height: 50vh; }',
  })
  await expect(page.locator('wx-page')).toHaveCSS('background-color', 'rgb(1, 1, 1)')
  await expect(page.locator('#half')).toHaveCSS('width', '187.5px')
  await expect(page.locator('#half')).toHaveCSS('height', '10px')
  await expect(page.locator('#half')).toHaveCSS('margin-left', '-5px')
  await expect(page.locator('#half')).toHaveCSS('letter-spacing', '3px')
  // Half of what the 44 px bar leaves.
  await expect(page.locator('#tall')).toHaveCSS('height', `${(812 - 44) / 2}px`)
})

test("a page's sheet and its variables reach that page only; keyframes work in it", async ({
  page,
  weapp,
}) => {
  await weapp.open({
    'app.json':
      '{"pages":["pages/home/index","pages/b/index"],"lazyCodeLoading":"requiredComponents"}',
    wxml: '<view class="word moving" bindtap="leave">甲</view>',
    wxss: `page { --ink: rgb(9, 9, 9); } .word { color: var(--ink); }
      .moving { animation: grow 1s infinite; } @keyframes grow { from { opacity: 0; } to { opacity: 1; } }`,
    js: `Page({ leave() { wx.navigateTo({ url: '/pages/b/index' }) } })`,
    'pages/b/index.json': '{}',
    'pages/b/index.wxml': '<view class="word">乙</view>',
    'pages/b/index.js': 'Page({})',
  })
  await expect(page.getByText('甲')).toHaveCSS('color', 'rgb(9, 9, 9)')
  await expect(page.getByText('甲')).toHaveCSS('animation-name', 'grow')
  expect(await page.evaluate<number>('document.getAnimations().length')).toBe(1)
  await page.getByText('甲').click()
  await expect(page.getByText('乙')).toHaveCSS('color', 'rgb(34, 34, 34)')
})

test('an imported sheet counts', async ({ page, weapp }) => {
  await weapp.open({
    wxml: '<view class="word">字</view>',
    wxss: '@import "../../shared.wxss";',
    'shared.wxss': '.word { color: rgb(7, 7, 7); }',
  })
  await expect(page.getByText('字')).toHaveCSS('color', 'rgb(7, 7, 7)')
})

test('dark mode reaches the styles, the bar, the app and its listeners', async ({
  page,
  weapp,
}) => {
  await weapp.open({
    'app.json': JSON.stringify({
      pages: ['pages/home/index'],
      lazyCodeLoading: 'requiredComponents',
      darkmode: true,
      themeLocation: 'theme.json',
      window: { navigationBarBackgroundColor: '@paper', navigationBarTextStyle: '@ink' },
    }),
    'theme.json': JSON.stringify({
      light: { paper: '#ffffff', ink: 'black' },
      dark: { paper: '#101010', ink: 'white' },
    }),
    wxml: '<view id="shown">{{theme}} {{changed}}</view>',
    wxss: '#shown { color: rgb(1, 1, 1); } @media (prefers-color-scheme: dark) { #shown { color: rgb(2, 2, 2); } }',
    js: `Page({ onLoad() { this.setData({ theme: wx.getAppBaseInfo().theme, changed: '' })
      wx.onThemeChange(({ theme }) => this.setData({ changed: theme })) } })`,
  })
  const shown = page.locator('#shown')
  await expect(shown).toHaveText('light')
  await expect(shown).toHaveCSS('color', 'rgb(1, 1, 1)')
  await expect(page.locator('#host-bar')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(shown).toHaveText('light dark')
  await expect(shown).toHaveCSS('color', 'rgb(2, 2, 2)')
  await expect(page.locator('#host-bar')).toHaveCSS('background-color', 'rgb(16, 16, 16)')
})

test('a custom bar leaves the whole screen to the page', async ({ page, weapp }) => {
  await weapp.open({
    'pages/home/index.json': '{"navigationStyle":"custom"}',
    wxml: '<view id="tall" style="height: 100vh"/>',
  })
  await expect(page.locator('#host-bar')).toBeHidden()
  await expect(page.locator('#tall')).toHaveCSS('height', '812px')
})
