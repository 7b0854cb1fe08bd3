import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { List, ListRow } from '../../../components/List/List'
import { Notice } from '../../../components/Notice/Notice'
import { useAction } from '../../../hooks/useAction'
import { openPage } from '../../../services/navigation'
import { momentInWords } from '../../../words/moments'
import type { SettingsCardProps } from './index'

/** Hands over, archives and deletes, and takes it back while that is possible. */
export function EndingCard(card: SettingsCardProps) {
  const { state, endsAt } = card.settings
  if (state === 'archived') return <Archived {...card} />
  if (state === 'ending' && endsAt !== null) return <Ending {...card} endsAt={endsAt} />
  return <Open {...card} />
}

function Open({ communityId, settings, onChanged }: SettingsCardProps) {
  const [sure, setSure] = useState<'archive' | 'end' | null>(null)
  const archive = useAction('community.archive', { onDone: () => onChanged('已归档') })
  const end = useAction('community.end', {
    onDone: ({ endsAt }) => onChanged(`${momentInWords(endsAt)} 删除,之前都能撤回`),
  })
  const doing = sure === 'archive' ? archive : end
  return (
    <Card title='交接与结束'>
      <List label='交接与结束'>
        <ListRow
          icon='switch'
          title='交给别人'
          note='在成员里点开接手的人'
          onPress={() => openPage('members')}
        />
        <ListRow
          icon='inbox'
          title='归档'
          note='事情做完了,只看不改'
          onPress={() => setSure('archive')}
        />
        <ListRow
          icon='erase'
          title='删除社群'
          note='七天后删除,期间可以撤回'
          onPress={() => setSure('end')}
        />
      </List>
      {sure && (
        <Confirm
          {...(sure === 'archive' ? archiving : ending(settings.name))}
          busy={doing.busy}
          failure={doing.failure}
          onConfirm={() => doing.run({ communityId })}
          onClose={() => setSure(null)}
        />
      )}
    </Card>
  )
}

const archiving = {
  title: '归档这个社群?',
  note: '大家还看得到,不能再签到和投票。以后可以重新打开。',
  action: '归档',
}

const ending = (name: string) => ({
  title: `删除「${name}」?`,
  note: '到期后,成员、积分、投票和建议全部删除,找不回来。到期前你可以撤回。',
  action: '开始删除',
  grave: true,
})

function Archived({ communityId, onChanged }: SettingsCardProps) {
  const { run, busy, failure } = useAction('community.reopen', {
    onDone: () => onChanged('又打开了'),
  })
  return (
    <Card title='已归档'>
      <Notice>大家看得到,不能再改</Notice>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={busy} onPress={() => run({ communityId })}>
        重新打开
      </Button>
    </Card>
  )
}

function Ending({ communityId, endsAt, onChanged }: SettingsCardProps & { endsAt: string }) {
  const { run, busy, failure } = useAction('community.takeBack', {
    onDone: () => onChanged('已撤回,社群留着'),
  })
  return (
    <Card title='正在等待删除'>
      <Notice>{`${momentInWords(endsAt)} 全部删除,之前都能撤回`}</Notice>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={busy} onPress={() => run({ communityId })}>
        撤回删除
      </Button>
    </Card>
  )
}
