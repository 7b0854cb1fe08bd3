/** What a screen reader is told about an element. */
export interface Spoken {
  role?:
    | 'main'
    | 'heading'
    | 'img'
    | 'group'
    | 'list'
    | 'listitem'
    | 'switch'
    | 'radio'
    | 'radiogroup'
    | 'checkbox'
    | 'tab'
    | 'tablist'
    | 'dialog'
    | 'progressbar'
    | 'timer'
    | 'status'
    | 'alert'
  /** Of a heading: 1 for the page's own, 2 for a card's. */
  level?: 1 | 2
  label?: string
  hidden?: boolean
  live?: 'polite' | 'assertive'
  checked?: boolean
  expanded?: boolean
  selected?: boolean
  disabled?: boolean
}
