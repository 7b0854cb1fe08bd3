import { Avatar, type Person } from '../../../components/Avatars/Avatars'
import { AvatarPress } from '../../../elements/AvatarPress'
import { Box } from '../../../elements/Box'
import type { ChosenPicture } from '../../../services/pictures'

interface FacePressProps {
  person: Person
  busy: boolean
  onChosen: (picture: ChosenPicture) => void
}

/** The face, and a press to choose another. */
export function FacePress({ person, busy, onChosen }: FacePressProps) {
  return (
    <AvatarPress className='profile__face' label='换头像' onChosen={onChosen}>
      <Avatar {...person} />
      <Box className='profile__change'>{busy ? '正在上传' : '换头像'}</Box>
    </AvatarPress>
  )
}
