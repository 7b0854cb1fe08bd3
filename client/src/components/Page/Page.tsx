import type { CSSProperties, ReactNode } from 'react'
import { Box } from '../../elements/Box'
import type { TabName } from '../../pageList'
import { fontScale } from '../../services/fontScale'
import { PrivacySheet } from '../PrivacySheet/PrivacySheet'
import { TabBar } from '../TabBar/TabBar'
import { WayBack } from '../WayBack/WayBack'
import './Page.scss'

interface PageProps {
  /** The tab that this page is; every other page has a way back. */
  tab?: TabName
  /** What the page is about; a page that says it elsewhere gives none. */
  title?: string
  /** A line under the title. */
  lead?: string
  children: ReactNode
}

/** The root of every page: paper, one column, the person's own text size, the tabs or a way back. */
export function Page({ tab, title, lead, children }: PageProps) {
  return (
    <Box
      className={tab ? 'page page--tabbed' : 'page'}
      style={{ '--font-scale': String(fontScale()) } as CSSProperties}
    >
      <Box className='page__column' role='main'>
        {!tab && <WayBack />}
        {title !== undefined && (
          <Box className='page__title' role='heading' level={1}>
            {title}
          </Box>
        )}
        {lead !== undefined && <Box className='page__lead'>{lead}</Box>}
        {children}
      </Box>
      {tab && <TabBar chosen={tab} />}
      <PrivacySheet />
    </Box>
  )
}
