import type { TabBarProps } from './tabBarProps'

/** WeChat draws the tabs itself. */
export function TabBar(_: TabBarProps) {
  return null
}
