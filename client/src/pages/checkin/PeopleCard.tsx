import { useState } from 'react'
import { Avatar, Avatars } from '../../components/Avatars/Avatars'
import { Card } from '../../components/Card/Card'
import { Icon } from '../../components/Icon/Icon'
import { Box } from '../../elements/Box'
import { Press } from '../../elements/Press'
import { Words } from '../../elements/Words'
import { upTo } from '../../words/upTo'
import type { MemberHome } from './checkInState'

interface PeopleCardProps {
  here: MemberHome['here']
}

/** Who is here today; a press shows their names. */
export function PeopleCard({ here: { count, newest } }: PeopleCardProps) {
  const [open, setOpen] = useState(false)
  if (count === 0) return <Card>今天还没有人签到,来点第一把火</Card>
  return (
    <Card>
      <Press className='people' expanded={open} onPress={() => setOpen(!open)}>
        <Avatars people={newest} />
        <Box className='people__count'>
          今天已有 <Words className='people__number'>{upTo(99, count)}</Words> 人签到
        </Box>
        <Icon name={open ? 'up' : 'down'} />
      </Press>
      {open && (
        <Box className='people__names' role='list' label='今天来的人'>
          {newest.map((person) => (
            <Box className='people__person' key={person.memberId} role='listitem'>
              <Avatar {...person} />
              <Box className='people__name'>{person.nickname}</Box>
            </Box>
          ))}
        </Box>
      )}
    </Card>
  )
}
