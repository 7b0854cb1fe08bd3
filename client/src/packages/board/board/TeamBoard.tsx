import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { EmptyState } from '../../../components/EmptyState/EmptyState'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { useMe } from '../../../hooks/useMe'
import { momentInWords } from '../../../words/moments'
import './board.scss'
import type { Span } from './spans'
import { TeamNames } from './TeamNames'

type Teams = Output<'board.teams'>

interface TeamBoardProps {
  communityId: string
  span: Span
}

const NONE = ''

/** Teams by points a member, and which one is the person's own. */
export function TeamBoard({ communityId, span }: TeamBoardProps) {
  const teams = useCloud('board.teams', { communityId, span })
  const choose = useAction('board.chooseTeam', { onDone: teams.again })
  const role = useMe(communityId)?.role
  return (
    <Loaded cloud={teams}>
      {({ rows, teams: names, mine, countedAt }) => (
        <>
          <Card>
            {rows.length > 0 ? (
              <Rows rows={rows} mine={mine} />
            ) : (
              <EmptyState icon='users' title='还没有小队成绩' note={emptyNote(names)} />
            )}
            {countedAt !== null && rows.length > 0 && (
              <Box className='board__counted'>{`按人均算,${momentInWords(countedAt)} 统计`}</Box>
            )}
          </Card>
          {names.length > 0 && (
            <Card>
              <Choice
                label='我的小队'
                options={[
                  ...names.map((name) => ({ value: name, text: name })),
                  { value: NONE, text: '不加入' },
                ]}
                value={mine ?? NONE}
                onChange={(team) => choose.run({ communityId, team: team === NONE ? null : team })}
              />
            </Card>
          )}
          {(role === 'owner' || role === 'admin') && (
            <TeamNames communityId={communityId} names={names} onDone={teams.again} />
          )}
        </>
      )}
    </Loaded>
  )
}

function emptyNote(names: readonly string[]): string {
  return names.length > 0 ? '选好小队,每十分钟统计一次' : '管理员添加小队后,就能一起上榜'
}

function Rows({ rows, mine }: { rows: Teams['rows']; mine: string | null }) {
  return (
    <Box role='list' label='小队'>
      {rows.map(({ place, team, members, average }) => (
        <Box
          className={`board__row ${team === mine ? 'board__row--me' : ''}`}
          key={team}
          role='listitem'
        >
          <Box className={`board__place ${place <= 3 ? 'board__place--first' : ''}`}>{place}</Box>
          <Box className='board__name'>{team}</Box>
          <Box className='board__score'>{`人均 ${average / 10} 分 · ${members} 人`}</Box>
        </Box>
      ))}
    </Box>
  )
}
