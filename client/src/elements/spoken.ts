/** What a screen reader is told about an element. */
export interface Spoken {
  role?:
    | 'img'
    | 'status'
    | 'alert'
    | 'heading'
    | 'switch'
    | 'group'
    | 'list'
    | 'listitem'
    | 'button'
  label?: string
  hidden?: boolean
  live?: 'polite' | 'assertive'
  checked?: boolean
  expanded?: boolean
  disabled?: boolean
}
