import { Notice } from '../../../components/Notice/Notice'
import { dayInWords } from '../../../words/calendarWords'

interface AuditNoticeProps {
  day: string
  anchor: string
  inOrder: boolean
}

/** When the books were last found right, and the mark by which a later change of them would be seen. */
export function AuditNotice({ day, anchor, inOrder }: AuditNoticeProps) {
  if (!inOrder) return <Notice kind='wait'>{dayInWords(day)}夜间对账有出入,管理员已收到</Notice>
  return (
    <Notice kind='done'>
      {dayInWords(day)}夜间对账无误 · 校验码 {anchor.slice(0, 8)}
    </Notice>
  )
}
