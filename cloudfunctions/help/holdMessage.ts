import type { Inquiry, Member } from '../lib/collections'
import type { Database } from '../lib/Database'
import { heldIdOf, holdText } from '../lib/holdText'
import { messageIdOf } from '../lib/inquiryId'

/** Puts a held message before the admins, unless it has been; nothing is done for one that is shown. */
export async function holdMessage(
  { database, now, member }: { database: Database; now: Date; member: Member },
  { _id, messages }: Pick<Inquiry, '_id' | 'messages'>,
  place: number,
): Promise<void> {
  const message = messages[place]
  if (message?.state !== 'held') return
  const source = messageIdOf(_id, place)
  if (await database.get('held', heldIdOf('question', source))) return
  await holdText({ database, now }, { kind: 'question', source, text: message.text, by: member })
}
