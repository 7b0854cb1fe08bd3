/** A tab of app.json's `tabBar.list`. */
export interface Tab {
  pagePath: string
  text: string
}

/** `window` of app.json and a page's own json: the page's wins. */
export interface PageConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: 'default' | 'custom'
  backgroundColor?: string
  onReachBottomDistance?: number
  usingComponents?: Record<string, string>
}

/** A json file beside a component. */
export interface ComponentConfig {
  component?: boolean
  styleIsolation?: string
  usingComponents: Record<string, string>
}

export interface SubPackage {
  root: string
  pages: string[]
}

/** What the host reads of app.json. */
export interface AppConfig {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  window?: PageConfig
  tabBar?: { list: Tab[] }
  usingComponents?: Record<string, string>
  lazyCodeLoading?: string
  darkmode?: boolean
  themeLocation?: string
}

export type Theme = 'light' | 'dark'

/** A build, as data: everything but its templates, which are code. */
export interface Program {
  app: AppConfig
  /** Every page of every package, in app.json's order. */
  pages: Record<string, PageConfig>
  /** Pages and the components they use, by path without extension. */
  components: Record<string, ComponentConfig>
  /** The attributes that the templates give each tag. */
  attributes: Record<string, string[]>
  /** JavaScript sources by path. */
  modules: Record<string, string>
  themes: Partial<Record<Theme, Record<string, string>>>
  /** The names that miniprogram-api-typings documents on `wx`. */
  documentedApis: string[]
}
