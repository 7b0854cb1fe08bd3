import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Tag.scss'

interface TagProps {
  /** What the colour means: `info` sky, `done` leaf, `mine` fire, `reward` gold, `plain` none. */
  kind?: 'info' | 'done' | 'mine' | 'reward' | 'plain' | 'bad'
  children: ReactNode
}

/** A word about the state of something. */
export function Tag({ kind = 'info', children }: TagProps) {
  return <Box className={`tag tag--${kind}`}>{children}</Box>
}
