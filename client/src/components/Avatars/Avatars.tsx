import type { Output } from '../../../../contract'
import { Box } from '../../elements/Box'
import { Picture } from '../../elements/Picture'
import './Avatars.scss'

export type Person = Output<'checkin.today'>['here']['newest'][number]

const TINTS = 4
const MOST = 4

interface AvatarsProps {
  people: readonly Person[]
}

/** A few faces, overlapping; names are said beside them. */
export function Avatars({ people }: AvatarsProps) {
  return (
    <Box className='avatars' hidden>
      {people.slice(0, MOST).map((person) => (
        <Avatar key={person.memberId} {...person} />
      ))}
    </Box>
  )
}

/** A face, or the first character of the name. */
export function Avatar({ memberId, nickname, avatar }: Person) {
  return (
    <Box className={`avatar avatar--${tintOf(memberId)}`} hidden>
      {avatar === '' ? (
        firstCharacter(nickname)
      ) : (
        <Picture className='avatar__picture' file={avatar} />
      )}
    </Box>
  )
}

function firstCharacter(name: string): string {
  return Array.from(name)[0] ?? ''
}

function tintOf(memberId: string): number {
  return memberId.charCodeAt(memberId.length - 1) % TINTS
}
