import { Button } from '@tarojs/components'
import { phonePicture } from '../services/phonePicture'
import { aria } from './aria'
import type { AvatarPressProps } from './elementProps'

/** Taro's typings say nothing of what the chooser tells. */
interface AvatarChosen {
  detail: { avatarUrl: string }
}

/** Lets a person take the face they have in WeChat, or another; WeChat checks what it shows. */
export function AvatarPress({ className = '', label, onChosen, children }: AvatarPressProps) {
  return (
    <Button
      className={`press ${className}`}
      hoverClass='press--down'
      openType='chooseAvatar'
      onChooseAvatar={(event: AvatarChosen) => onChosen(phonePicture(event.detail.avatarUrl))}
      {...aria({ label })}
    >
      {children}
    </Button>
  )
}
