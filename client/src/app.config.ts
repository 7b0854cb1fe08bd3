import { pages, tabs } from './pageList'

/** The sub-packages that the pages lie in, one a noun. */
function subPackages() {
  const paths = Object.values<{ path: string }>(pages).map(({ path }) => path.split('/'))
  const roots = [...new Set(paths.map(([, noun]) => `packages/${noun}`))]
  return roots.map((root) => ({
    root,
    pages: paths
      .filter(([, noun]) => root === `packages/${noun}`)
      .map((path) => path.slice(2).join('/')),
  }))
}

/** A browser has no bar of its own: there each page draws it. */
const drawn = process.env.TARO_ENV === 'h5'

const iconsOf = (tab: string) => ({
  iconPath: `tabs/${tab}.png`,
  selectedIconPath: `tabs/${tab}-chosen.png`,
})

export default defineAppConfig({
  pages: Object.values(tabs).map(({ path }) => path),
  subPackages: subPackages(),
  lazyCodeLoading: 'requiredComponents',
  darkmode: true,
  // In a browser a page would slide in, and who taps one thing as it moves would let go of another.
  animation: false,
  themeLocation: 'theme.json',
  tabBar: {
    custom: drawn,
    color: '@tab',
    selectedColor: '@tabChosen',
    backgroundColor: '@surface',
    // Taro's typings know the two colours, not the theme's names.
    borderStyle: '@tabLine' as 'black',
    list: Object.entries(tabs).map(([name, { path, text }]) => ({
      pagePath: path,
      text,
      ...(!drawn && iconsOf(name)),
    })),
  },
  window: {
    navigationBarTitleText: '群火',
    navigationBarBackgroundColor: '@paper',
    navigationBarTextStyle: '@barText',
    backgroundColor: '@paper',
    backgroundTextStyle: '@pull',
  },
})
