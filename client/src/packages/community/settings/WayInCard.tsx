import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { entranceOf, WayInFields } from '../parts/WayInFields'
import type { SettingsCardProps } from './index'

/** How people come in from now on; those who are in stay. */
export function WayInCard({ communityId, settings, onChanged }: SettingsCardProps) {
  const [written, setWritten] = useState({ wayIn: settings.wayIn, password: '' })
  const [asked, setAsked] = useState(false)
  const { run, busy, failure } = useAction('community.setWayIn', {
    onDone: () => {
      setWritten((before) => ({ ...before, password: '' }))
      setAsked(false)
      onChanged('加入方式已改,已经在的人不受影响')
    },
  })
  const save = () => {
    setAsked(true)
    const entrance = entranceOf(written)
    if (entrance !== null) run({ communityId, entrance })
  }
  return (
    <Card title='怎么加入'>
      <WayInFields
        value={written}
        bound={settings.bound}
        asked={asked}
        onChange={(part) => setWritten((known) => ({ ...known, ...part }))}
      />
      {failure !== null && <Notice>{failure}</Notice>}
      <Button busy={busy} onPress={save}>
        保存加入方式
      </Button>
    </Card>
  )
}
