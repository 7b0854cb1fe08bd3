import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { NumberField } from '../../../components/Field/NumberField'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import { useAction } from '../../../hooks/useAction'
import { dayInWords } from '../../../words/calendarWords'
import { zoneOptions } from '../../../words/zones'
import { ClosingDays } from './ClosingDays'
import { planInWords } from './planInWords'

interface DaysFormProps {
  communityId: string
  settings: Output<'checkin.days'>
  onSaved: () => void
}

/** What an admin decides about days: what holds is shown until the change comes into force. */
export function DaysForm({ communityId, settings, onSaved }: DaysFormProps) {
  const { now, upcoming, changesFrom, holidaysKnownTo } = settings
  const [plan, setPlan] = useState(upcoming?.plan ?? now)
  const [closingDays, setClosingDays] = useState(settings.closingDays)
  const save = useAction('checkin.setDays', { onDone: onSaved })
  // What was changed a moment ago may not be on the screen yet.
  const change = (part: Partial<typeof plan>) => setPlan((known) => ({ ...known, ...part }))
  const zones = zoneOptions(plan.timeZone)
  return (
    <>
      {upcoming !== null && (
        <Notice kind='wait'>
          {`${dayInWords(upcoming.from)}起:${planInWords(upcoming.plan)}。在那之前:${planInWords(now)}`}
        </Notice>
      )}
      <Card title='哪些天要签到'>
        <Switch
          label='只算工作日'
          note={`周末和法定节假日不签到也不断,调休上班的周末要签到。放假安排收录到 ${holidaysKnownTo} 年,往后暂按周末休息`}
          on={plan.workingDaysOnly}
          onChange={(workingDaysOnly) => change({ workingDaysOnly })}
        />
        <ClosingDays days={closingDays} from={changesFrom} onChange={setClosingDays} />
      </Card>
      <Card title='一天从什么时候开始'>
        <Choice
          label='时区'
          options={zones}
          value={plan.timeZone}
          onChange={(timeZone) => change({ timeZone })}
        />
        <NumberField
          label='换日时间(点)'
          note='夜班多的团队可以设成 4 点'
          value={plan.cutOffHour}
          least={0}
          most={23}
          onChange={(cutOffHour) => change({ cutOffHour })}
        />
      </Card>
      <Card title='补签'>
        <NumberField
          label='几天内可以补签'
          value={plan.makeUpDays}
          least={1}
          most={30}
          onChange={(makeUpDays) => change({ makeUpDays })}
        />
      </Card>
      {save.failure !== null && <Notice>{save.failure}</Notice>}
      <Button
        kind='main'
        busy={save.busy}
        onPress={() => save.run({ communityId, ...plan, closingDays })}
      >
        {`保存,${dayInWords(changesFrom)}起生效`}
      </Button>
    </>
  )
}
