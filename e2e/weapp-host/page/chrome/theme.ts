import type { PageConfig, Program, Theme } from '../../program/Program'

const dark = window.matchMedia('(prefers-color-scheme: dark)')

export function currentTheme(): Theme {
  return dark.matches ? 'dark' : 'light'
}

export function onTheme(changed: () => void): void {
  dark.addEventListener('change', changed)
}

/**
 * Puts the theme's values for `@name`.
 * https://developers.weixin.qq.com/miniprogram/dev/framework/ability/darkmode.html
 */
export function themed(config: PageConfig, { app, themes }: Program): PageConfig {
  const values = themes[app.darkmode === true ? currentTheme() : 'light'] ?? {}
  const replaced = Object.entries(config).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && value.startsWith('@') ? values[value.slice(1)] : value,
  ])
  return Object.fromEntries(replaced) as PageConfig
}
