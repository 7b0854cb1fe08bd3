import { type ReactNode, useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { List, ListRow } from '../../../components/List/List'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { Box } from '../../../elements/Box'
import { useAction, useOnce } from '../../../hooks/useAction'
import { useMe } from '../../../hooks/useMe'
import { openPage } from '../../../services/navigation'
import { oneLine } from '../../../words/oneLine'
import type { ShownRaffle } from '../../../words/raffleWords'
import { LotteryFields } from './LotteryFields'
import { isUnnamed, unnamedDrawings } from './raffleDraft'

interface StaffCardProps {
  communityId: string
  raffle: ShownRaffle
  onDone: () => void
}

/** What those who run the raffle can do: hand out, draw again, call off. Each is open to be seen. */
export function StaffCard(props: StaffCardProps) {
  const { communityId, raffle } = props
  const me = useMe(communityId)
  const [asking, setAsking] = useState<'redraw' | 'cancel' | null>(null)
  if (me?.role !== 'owner' && me?.role !== 'admin') return null
  const { raffleId, state, redrawnBy } = raffle
  const isFinal = state === 'drawn' && redrawnBy === null
  return (
    <>
      {(isFinal || state === 'open') && (
        <Card title='管理'>
          <List label='管理'>
            {isFinal && (
              <ListRow
                icon='gift'
                title='发放奖品'
                onPress={() => openPage('rafflePrizes', { raffle: raffleId })}
              />
            )}
            {isFinal && (
              <ListRow icon='switch' title='公开重抽' onPress={() => setAsking('redraw')} />
            )}
            {state === 'open' && (
              <ListRow icon='close' title='取消这次抽奖' onPress={() => setAsking('cancel')} />
            )}
          </List>
        </Card>
      )}
      {asking === 'redraw' && <Redraw {...props} onClose={() => setAsking(null)} />}
      {asking === 'cancel' && <Cancel {...props} onClose={() => setAsking(null)} />}
    </>
  )
}

function Redraw({ communityId, raffle, onClose }: StaffCardProps & { onClose: () => void }) {
  const redraw = useOnce('raffle.redraw', {
    onDone: ({ raffleId }) => {
      onClose()
      openPage('raffle', { raffle: raffleId })
    },
  })
  const [drawings, setDrawings] = useState(unnamedDrawings)
  const byLottery = raffle.chance.kind === 'lottery'
  const again = (reason: string) => {
    const about = { communityId, raffleId: raffle.raffleId, reason }
    if (!byLottery) redraw.run(about)
    else if (!drawings.some(isUnnamed)) redraw.run({ ...about, drawings: [...drawings] })
  }
  return (
    <Reason
      title='公开重抽'
      note='名单不变,换一个新的随机数。这一次和重抽都会一直公开,大家会看到原因。'
      action='重抽'
      task={redraw}
      onClose={onClose}
      onReason={again}
    >
      {byLottery && (
        <>
          <Box className='raffle__words'>写明用以后的哪一期彩票</Box>
          <LotteryFields drawings={drawings} onChange={setDrawings} />
        </>
      )}
    </Reason>
  )
}

function Cancel({
  communityId,
  raffle,
  onDone,
  onClose,
}: StaffCardProps & { onClose: () => void }) {
  const cancel = useAction('raffle.cancel', {
    onDone: () => {
      onClose()
      onDone()
    },
  })
  return (
    <Reason
      title='取消这次抽奖'
      note='所有人花掉的积分都会退回。'
      action='取消抽奖'
      task={cancel}
      onClose={onClose}
      onReason={(reason) => cancel.run({ communityId, raffleId: raffle.raffleId, reason })}
    />
  )
}

interface ReasonProps {
  children?: ReactNode
  title: string
  note: string
  action: string
  task: { busy: boolean; failure: string | null }
  onReason: (reason: string) => void
  onClose: () => void
}

function Reason({ title, note, action, task, onReason, onClose, children }: ReasonProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const said = oneLine(reason)
  const send = () => {
    setAsked(true)
    if (said !== '') onReason(said)
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <Box className='raffle__words'>{note}</Box>
      <TextField
        label='原因(大家都看得到)'
        value={reason}
        maxLength={100}
        error={asked && said === '' ? '写一句原因吧' : null}
        onChange={setReason}
      />
      {children}
      <Button kind='main' busy={task.busy} onPress={send}>
        {action}
      </Button>
      {task.failure !== null && <Notice kind='wait'>{task.failure}</Notice>}
    </Sheet>
  )
}
