import type { WordsProps } from './elementProps'

/** A run of text. */
export function Words({ className, children }: WordsProps) {
  return <span className={className}>{children}</span>
}
