import { useState } from 'react'
import { mayAppoint } from '../../../../../domain/standing'
import { Button } from '../../../components/Button/Button'
import { Choice } from '../../../components/Choice/Choice'
import { Confirm } from '../../../components/Confirm/Confirm'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { useAction } from '../../../hooks/useAction'
import type { Me } from '../../../hooks/useMe'
import { roleInWords } from '../../../words/roleInWords'
import type { ListedMember } from './MemberList'
import { sourceInWords } from './memberWords'

interface MemberSheetProps {
  communityId: string
  me: Me
  member: ListedMember
  /** Something was done, in words. */
  onChanged: (words: string) => void
  onClose: () => void
}

const roles = [
  { value: 'member', text: '成员', note: '签到、投票、提建议' },
  { value: 'backbone', text: '骨干', note: '还看得到只给骨干的内容' },
  { value: 'admin', text: '管理员', note: '一起管成员、群规和活动' },
] as const
type Given = (typeof roles)[number]['value']

/** One member: the role, and what those above can do. */
export function MemberSheet(props: MemberSheetProps) {
  const { communityId, me, member, onChanged, onClose } = props
  const [sure, setSure] = useState<'remove' | 'handOver' | null>(null)
  const { memberId, nickname, role, state } = member
  const subject = { communityId, memberId }
  const appoint = useAction('members.appoint', { onDone: () => onChanged('角色已改,马上生效') })
  const readmit = useAction('members.readmit', { onDone: () => onChanged(`${nickname} 回来了`) })
  const failure = appoint.failure ?? readmit.failure
  const open = roles.filter(({ value }) => mayAppoint(me.role, role, value))
  if (sure !== null) return <Sure {...props} step={sure} onClose={() => setSure(null)} />
  return (
    <Sheet title={nickname} onClose={onClose}>
      <Notice>{`${roleInWords[role]} · ${sourceInWords(member)}`}</Notice>
      {state === 'active' && open.length > 0 && (
        <Choice<Given>
          label='担任'
          options={open}
          value={role === 'owner' ? null : role}
          onChange={(given) => appoint.run({ ...subject, role: given })}
        />
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      {state === 'active' && me.role === 'owner' && memberId !== me.memberId && (
        <Button onPress={() => setSure('handOver')}>把社群交给 TA</Button>
      )}
      {state === 'active' && open.length > 0 && (
        <Button kind='grave' onPress={() => setSure('remove')}>
          移出社群
        </Button>
      )}
      {state === 'removed' && (
        <Button kind='main' busy={readmit.busy} onPress={() => readmit.run(subject)}>
          请回来
        </Button>
      )}
    </Sheet>
  )
}

function Sure({ communityId, member, step, onChanged, onClose }: SureProps) {
  const { memberId, nickname } = member
  const remove = useAction('members.remove', { onDone: () => onChanged(`已移出 ${nickname}`) })
  const handOver = useAction('community.handOver', {
    onDone: () => onChanged(`${nickname} 是群主了`),
  })
  const doing = step === 'remove' ? remove : handOver
  return (
    <Confirm
      {...(step === 'remove' ? removing(nickname) : handingOver(nickname))}
      busy={doing.busy}
      failure={doing.failure}
      onConfirm={() => doing.run({ communityId, memberId })}
      onClose={onClose}
    />
  )
}

interface SureProps extends MemberSheetProps {
  step: 'remove' | 'handOver'
}

const removing = (nickname: string) => ({
  title: `移出 ${nickname}?`,
  note: '对方马上不能再参与,也不能自己加入回来。积分和记录都会留着,随时可以请回来。',
  action: '移出',
  grave: true,
})

const handingOver = (nickname: string) => ({
  title: `把社群交给 ${nickname}?`,
  note: '对方成为群主,你留下来做管理员。要拿回来,得由对方再交给你。',
  action: '交给 TA',
})
