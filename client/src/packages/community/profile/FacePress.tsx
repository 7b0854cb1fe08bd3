import { Avatar, type Person } from '../../../components/Avatars/Avatars'
import { Tag } from '../../../components/Tag/Tag'
import { AvatarPress } from '../../../elements/AvatarPress'
import { Box } from '../../../elements/Box'
import type { ChosenPicture } from '../../../services/pictures'

interface FacePressProps {
  person: Person
  busy: boolean
  /** The face has not passed the content check yet. */
  waits: boolean
  onChosen: (picture: ChosenPicture) => void
}

/** The face, and a press to choose another. */
export function FacePress({ person, busy, waits, onChosen }: FacePressProps) {
  return (
    <AvatarPress
      className='profile__face'
      label={waits ? '换头像,现在这张审核中' : '换头像'}
      onChosen={onChosen}
    >
      <Avatar {...person} />
      <Box className='profile__change'>{busy ? '正在上传' : '换头像'}</Box>
      {waits && <Tag>审核中</Tag>}
    </AvatarPress>
  )
}
