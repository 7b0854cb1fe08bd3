import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { NumberField } from '../../../components/Field/NumberField'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import { useAction } from '../../../hooks/useAction'
import { useCloud } from '../../../hooks/useCloud'
import { momentInWords } from '../../../words/moments'

/** 每周一答 by itself: the bank gives a question every week. */
export function WeeklyCard({ communityId }: { communityId: string }) {
  const cloud = useCloud('quiz.weekly', { communityId })
  return (
    <Card title='每周一答'>
      <Loaded cloud={cloud} bones={['line', 'line']}>
        {(weekly) => (
          <WeeklyForm
            key={weekly.nextAt}
            communityId={communityId}
            weekly={weekly}
            onSet={cloud.again}
          />
        )}
      </Loaded>
    </Card>
  )
}

interface WeeklyFormProps {
  communityId: string
  weekly: Output<'quiz.weekly'>
  onSet: () => void
}

const weekdays = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({
  value: String(index + 1),
  text: `周${name}`,
}))

const mondayMorning = { weekday: 1, hour: 9, days: 7 }

function WeeklyForm({ communityId, weekly, onSet }: WeeklyFormProps) {
  const [on, setOn] = useState(weekly.schedule !== null)
  const [schedule, setSchedule] = useState(weekly.schedule ?? mondayMorning)
  const change = (part: Partial<typeof schedule>) => setSchedule((known) => ({ ...known, ...part }))
  const set = useAction('quiz.setWeekly', { onDone: onSet })
  const isChanged = JSON.stringify(on ? schedule : null) !== JSON.stringify(weekly.schedule)
  return (
    <>
      <Switch label='自动出题' note='每周从题库抽一道没出过的题' on={on} onChange={setOn} />
      {on && (
        <>
          <Choice
            label='星期'
            options={weekdays}
            value={String(schedule.weekday)}
            onChange={(weekday) => change({ weekday: Number(weekday) })}
          />
          <NumberField
            label='几点'
            value={schedule.hour}
            least={0}
            most={23}
            onChange={(hour) => change({ hour })}
          />
          <NumberField
            label='开放几天'
            value={schedule.days}
            least={1}
            most={7}
            onChange={(days) => change({ days })}
          />
        </>
      )}
      {weekly.missed && <Notice>上一次到点时题库是空的,先导入几道题</Notice>}
      {weekly.nextAt !== null && !isChanged && (
        <Notice kind='done'>{`下一题:${momentInWords(weekly.nextAt)}`}</Notice>
      )}
      {set.failure !== null && <Notice>{set.failure}</Notice>}
      {isChanged && (
        <Button
          busy={set.busy}
          onPress={() => set.run({ communityId, schedule: on ? schedule : null })}
        >
          就这样定
        </Button>
      )}
    </>
  )
}
