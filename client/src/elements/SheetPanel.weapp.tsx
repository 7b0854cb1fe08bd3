import { View } from '@tarojs/components'
import { aria } from './aria'
import type { SheetPanelProps } from './elementProps'
import { Press } from './Press'

/** A panel over a darkened page; the page below neither moves nor is heard. */
export function SheetPanel({ label, onClose, children }: SheetPanelProps) {
  return (
    <View className='sheet' catchMove {...aria({ role: 'dialog', label })} aria-modal='true'>
      <Press className='sheet__outside' label='关闭' onPress={onClose} />
      <View className='sheet__panel'>{children}</View>
    </View>
  )
}
