import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import './Facts.scss'

const DOT = ' · '

interface FactsProps {
  /** One after the other; or as one text, with dots between them. What is false or null is none. */
  of: string | readonly ReactNode[]
}

/** Facts with dots between them: a line breaks after a dot, and within a fact only if it fills a line. */
export function Facts({ of }: FactsProps) {
  const all: readonly ReactNode[] = typeof of === 'string' ? of.split(DOT) : of
  const facts = all.filter((fact) => fact !== null && fact !== false)
  if (facts.length < 2) return <>{facts}</>
  return (
    <>
      {facts.map((fact, place) => (
        <Box className='fact' key={place}>
          {fact}
          {place < facts.length - 1 && '\u00a0· '}
        </Box>
      ))}
    </>
  )
}
