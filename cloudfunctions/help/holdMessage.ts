import type { InquiryMessage, Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { holdOnce } from '../lib/holdText'
import { messageIdOf } from '../lib/inquiryId'

/** Puts a held message before the admins, unless it has been; nothing is done for one that is shown. */
export async function holdMessage(
  { database, now, member }: { database: Database; now: Date; member: Member },
  inquiryId: string,
  { message, place }: { message: InquiryMessage | undefined; place: number },
): Promise<void> {
  if (message?.state !== 'held') return
  const source = messageIdOf(inquiryId, place)
  await holdOnce({ database, now }, { kind: 'question', source, text: message.text, by: member })
}
