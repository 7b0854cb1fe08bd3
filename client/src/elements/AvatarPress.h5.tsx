import { choosePicture } from '../services/choosePicture'
import type { AvatarPressProps } from './elementProps'
import { Press } from './Press'

/** Lets a person choose a face. */
export function AvatarPress({ onChosen, ...press }: AvatarPressProps) {
  const choose = async () => {
    const chosen = await choosePicture()
    if (chosen) onChosen(chosen)
  }
  return <Press {...press} onPress={() => void choose()} />
}
