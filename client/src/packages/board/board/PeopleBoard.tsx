import type { Output } from '../../../../../contract'
import { Avatar } from '../../../components/Avatars/Avatars'
import { Card } from '../../../components/Card/Card'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Switch } from '../../../components/Switch/Switch'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import './board.scss'
import type { Span } from './spans'

type Board = Output<'board.show'>
type Row = Board['rows'][number]
type By = 'points' | 'streak'

interface PeopleBoardProps {
  communityId: string
  by: By
  span: Span
}

const units: Readonly<Record<By, string>> = { points: '分', streak: '天' }

/** The first twenty, the person's own place with those around, and whether to be shown at all. */
export function PeopleBoard({ communityId, by, span }: PeopleBoardProps) {
  const board = useCloud('board.show', { communityId, by, span })
  const hide = useAction('board.hide', { onDone: board.again })
  return (
    <Loaded cloud={board}>
      {({ rows, me, around }) => (
        <>
          <Card>
            <Box className='board__me' live='polite'>
              {standing(me, by)}
            </Box>
            <Switch
              label='让同伴看到我'
              note='关闭后,榜单和今天来的人里都不会出现你,名次只有自己知道'
              on={!me.hidden}
              onChange={(shown) => hide.run({ communityId, hidden: !shown })}
            />
          </Card>
          {around.length > 0 && (
            <Card title='你的前后'>
              <Rows label='你的前后' rows={around} unit={units[by]} />
            </Card>
          )}
          <Card title='前 20 名'>
            {rows.length > 0 ? (
              <Rows label='前 20 名' rows={rows} unit={units[by]} />
            ) : (
              <EmptyState icon='trophy' title='榜单还空着' note='签一次到,你就是第一名' />
            )}
          </Card>
        </>
      )}
    </Loaded>
  )
}

function standing({ score, place, exact }: Board['me'], by: By): string {
  if (score === 0) return by === 'points' ? '签到、投票、答题都会得分' : '今天签到,火苗就点起来了'
  const have = `${score} ${units[by]}`
  if (place === null) return `${have},100 名以外,名次十分钟内算好`
  return exact ? `第 ${place} 名 · ${have}` : `约第 ${place} 名 · ${have}`
}

interface RowsProps {
  label: string
  rows: readonly Row[]
  unit: string
}

function Rows({ label, rows, unit }: RowsProps) {
  return (
    <Box role='list' label={label}>
      {rows.map(({ place, person, score, isMe }) => (
        <Box
          className={`board__row ${isMe ? 'board__row--me' : ''}`}
          key={person.memberId}
          role='listitem'
        >
          <Box className={`board__place ${place <= 3 ? 'board__place--first' : ''}`}>{place}</Box>
          <Avatar {...person} />
          <Box className='board__name'>{isMe ? `${person.nickname}(你)` : person.nickname}</Box>
          <Box className='board__score'>{`${score} ${unit}`}</Box>
        </Box>
      ))}
    </Box>
  )
}
