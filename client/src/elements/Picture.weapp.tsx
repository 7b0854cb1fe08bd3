import { Image } from '@tarojs/components'
import { aria } from './aria'
import type { PictureProps } from './elementProps'

/** A picture; WeChat shows files of the cloud by their ids. */
export function Picture({ className = '', file, label }: PictureProps) {
  const spoken = label === undefined ? { hidden: true } : { role: 'img' as const, label }
  return <Image className={className} mode='aspectFill' src={file} {...aria(spoken)} />
}
