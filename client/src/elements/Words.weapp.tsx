import { Text } from '@tarojs/components'
import type { WordsProps } from './elementProps'

/** A run of text. */
export function Words({ className = '', children }: WordsProps) {
  return <Text className={className}>{children}</Text>
}
