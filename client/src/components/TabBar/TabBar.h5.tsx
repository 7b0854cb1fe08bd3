import { type TabName, tabs } from '../../pageList'
import { openTab } from '../../services/navigation'
import { Icon } from '../Icon/Icon'
import './TabBar.scss'
import type { TabBarProps } from './tabBarProps'

const names = Object.keys(tabs) as TabName[]

/** The tabs below a tab page, as WeChat draws them. */
export function TabBar({ chosen }: TabBarProps) {
  return (
    <nav className='tab-bar'>
      <div className='tab-bar__tabs' role='tablist'>
        {names.map((name) => (
          <button
            type='button'
            className={`press tab-bar__tab ${name === chosen ? 'tab-bar__tab--chosen' : ''}`}
            key={name}
            role='tab'
            aria-selected={name === chosen}
            onClick={() => openTab(name)}
          >
            <Icon name={name} />
            {tabs[name].text}
          </button>
        ))}
      </div>
    </nav>
  )
}
