import type { TabName } from '../../pageList'

export interface TabBarProps {
  chosen: TabName
}
