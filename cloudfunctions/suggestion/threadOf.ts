import type { Thread } from '../lib/collections'
import type { Change, Database } from '../lib/Database'
import { Failure } from '../lib/Failure'
import { changeThread, type ThreadChange } from '../lib/threads'

/** Which thread of which community. */
interface Named {
  communityId: string
  threadId: string
}

/** Fails with `THREAD_NOT_FOUND` unless the thread is of this community and was handed over. */
export function requireHandedOver(thread: Thread | null, { communityId }: Named): Thread {
  if (thread?.communityId !== communityId || !thread.released) throw new Failure('THREAD_NOT_FOUND')
  return thread
}

/** Changes a thread that was handed over to the admins of its community. */
export function changeHandedOver(database: Database, named: Named, change: ThreadChange) {
  return changeThread(database, named.threadId, (thread): Change | null =>
    change(requireHandedOver(thread, named)),
  )
}
