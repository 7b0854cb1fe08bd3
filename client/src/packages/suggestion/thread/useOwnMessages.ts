import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { bytesOf } from '../../../../../domain/bytes'
import { quarterBefore } from '../../../../../domain/suggestion/quarter'
import { unsealed } from '../../../../../domain/suggestion/seal'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import type { Message } from '../../../../../domain/suggestion/thread'
import { call, codeOf } from '../../../services/call'
import type { CallCode } from '../../../services/callCode'

/** What was said in one's own thread: the whole bulletin is taken, and opened on this phone. */
export function useOwnMessages(communityId: string, secret: string) {
  const [messages, setMessages] = useState<Message[]>([])
  const [failure, setFailure] = useState<CallCode | null>(null)
  const read = useCallback(() => {
    messagesOf(communityId, secret).then(
      (found) => {
        setMessages(found)
        setFailure(null)
      },
      (error: unknown) => setFailure(codeOf(error)),
    )
  }, [communityId, secret])
  useEffect(read, [read])
  useDidShow(read)
  return { messages, failure }
}

async function messagesOf(communityId: string, secret: string): Promise<Message[]> {
  const { quarter } = await call('suggestion.scopes', { communityId })
  const bulletin = [
    ...(await bulletinOf(communityId, quarter)),
    ...(await bulletinOf(communityId, quarterBefore(quarter))),
  ]
  const texts = unsealed(keysOf(bytesOf(secret)).readKey, bulletin)
  // Sealed by our own function, in the contract's shape.
  return texts.map((text) => JSON.parse(text) as Message).filter(({ by }) => by !== 'refund')
}

async function bulletinOf(communityId: string, quarter: string): Promise<string[]> {
  const entries: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const asked = { communityId, quarter, ...(after !== undefined && { after }) }
    const page = await call('suggestion.bulletin', asked)
    entries.push(...page.entries)
    after = page.next
  }
  return entries
}
