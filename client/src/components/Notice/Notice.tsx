import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Notice.scss'

interface NoticeProps {
  kind?: 'calm' | 'wait' | 'done' | 'reward'
  children: ReactNode
}

/** Something to know, said where it matters. */
export function Notice({ kind = 'calm', children }: NoticeProps) {
  return <Box className={`notice notice--${kind}`}>{children}</Box>
}
