import type { CSSProperties, ReactNode } from 'react'
import type { Spoken } from './spoken'

/** A stretch of the page. */
export interface BoxProps extends Spoken {
  className?: string
  style?: CSSProperties
  onPress?: () => void
  children?: ReactNode
}

/** Something to press. `share` opens WeChat's own sheet, where there is one. */
export interface PressProps extends BoxProps {
  share?: boolean
}

/** A place to write. */
export interface FieldProps {
  className?: string
  label: string
  placeholder: string
  value: string
  maxLength: number
  onChange: (value: string) => void
}

/** A run of text. */
export interface WordsProps {
  className?: string
  children?: ReactNode
}
