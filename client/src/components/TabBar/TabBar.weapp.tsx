import type { TabBarProps } from './tabBarProps'

/** WeChat draws the tabs itself. */
export const TabBar: (props: TabBarProps) => null = () => null
