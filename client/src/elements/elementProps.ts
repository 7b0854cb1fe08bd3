import type { CSSProperties, ReactNode } from 'react'
import type { ChosenPicture } from '../services/pictures'
import type { Spoken } from './spoken'
import type { SwipeDirection } from './useSwipe'

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

/** The button by which a person agrees to what is kept of them. */
export interface AgreePressProps {
  className?: string
  onAgree: () => void
  children?: ReactNode
}

/** A place to write. */
export interface FieldProps {
  className?: string
  label: string
  placeholder: string
  value: string
  maxLength: number
  /** What is written is not taken: screen readers say so. */
  invalid?: boolean
  onChange: (value: string) => void
}

/** A line to write: which keyboard the phone shows. */
export interface LineInputProps extends FieldProps {
  keyboard?: 'text' | 'number' | 'search'
  /** The keyboard's own button was pressed. */
  onEnter?: () => void
}

/** A day (`2026-11-24`) or a time of day (`09:30`) to choose; empty: none yet. */
export interface MomentInputProps {
  className?: string
  label: string
  kind: 'date' | 'time'
  value: string
  /** The earliest and the latest that can be chosen. */
  least?: string
  most?: string
  placeholder: string
  onChange: (value: string) => void
}

/** A picture from the cloud's storage, by its file id, or from an address. */
export interface PictureProps {
  className?: string
  file: string
  /** What it shows, for screen readers; a picture without words is only ornament. */
  label?: string
}

/** What slides in from below. `label` says what it is about. */
export interface SheetPanelProps {
  label: string
  onClose: () => void
  children: ReactNode
}

/** A run of text. */
export interface WordsProps {
  className?: string
  children?: ReactNode
}

/** Where a person chooses their face. */
export interface AvatarPressProps {
  className?: string
  label: string
  onChosen: (picture: ChosenPicture) => void
  children?: ReactNode
}

/** What a finger can leaf through. */
export interface SwipeAreaProps {
  onSwipe: (direction: SwipeDirection) => void
  children: ReactNode
}
