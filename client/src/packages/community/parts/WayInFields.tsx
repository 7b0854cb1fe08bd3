import type { Input, Output } from '../../../../../contract'
import { Choice, type Option } from '../../../components/Choice/Choice'
import { TextField } from '../../../components/Field/TextField'
import { oneLine } from '../../../words/oneLine'

type WayIn = Output<'community.settings'>['wayIn']

/** A way in as it is being written: the password counts for one of them alone. */
export interface WrittenWayIn {
  wayIn: WayIn
  password: string
}

const ways: readonly Option<WayIn>[] = [
  { value: 'open', text: '谁都可以', note: '点开卡片就能加入' },
  { value: 'password', text: '凭口令', note: '答对口令才能加入' },
  { value: 'list', text: '按名单', note: '登记过的工号或名字才能加入' },
  { value: 'invitation', text: '管理员邀请', note: '只有管理员发的邀请卡片才行' },
]
const groupWay = { value: 'group', text: '绑定的微信群', note: '只有那个群里的人才能加入' } as const

interface WayInFieldsProps {
  value: WrittenWayIn
  /** Whether a WeChat group is bound, whose members could be let in. */
  bound: boolean
  /** Whether saving was tried: only then is something missing. */
  asked: boolean
  onChange: (part: Partial<WrittenWayIn>) => void
}

/** How people come in. */
export function WayInFields({ value, bound, asked, onChange }: WayInFieldsProps) {
  const { wayIn, password } = value
  return (
    <>
      <Choice
        label='加入方式'
        options={bound ? [...ways, groupWay] : ways}
        value={wayIn}
        onChange={(chosen) => onChange({ wayIn: chosen })}
      />
      {wayIn === 'password' && (
        <TextField
          label='新口令'
          note='存好后谁也看不到原文,包括你;忘了就换一个'
          value={password}
          maxLength={32}
          error={asked && oneLine(password) === '' ? '写一个口令吧' : null}
          onChange={(text) => onChange({ password: text })}
        />
      )}
    </>
  )
}

/** The way in as the cloud takes it, or null while its password is missing. */
export function entranceOf({
  wayIn,
  password: written,
}: WrittenWayIn): Input<'community.setWayIn'>['entrance'] | null {
  if (wayIn !== 'password') return { wayIn }
  const password = oneLine(written)
  return password === '' ? null : { wayIn, password }
}
