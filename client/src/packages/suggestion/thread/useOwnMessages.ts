import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { bytesOf } from '../../../../../domain/bytes'
import { type Quarter, quarterBefore } from '../../../../../domain/suggestion/quarter'
import { unsealed } from '../../../../../domain/suggestion/seal'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import type { Message } from '../../../../../domain/suggestion/thread'
import { call, codeOf } from '../../../services/call'
import type { CallCode } from '../../../services/callCode'

/** A thread as its author reads it. */
export interface OwnMessages {
  quarter: Quarter
  messages: Message[]
}

/** What was said in one's own thread: the whole bulletin is taken, and opened on this phone. */
export function useOwnMessages(
  communityId: string,
  secret: string,
  onRead: (read: OwnMessages) => void,
) {
  const [messages, setMessages] = useState<Message[]>([])
  const [failure, setFailure] = useState<CallCode | null>(null)
  const read = useCallback(() => {
    messagesOf(communityId, secret).then(
      (found) => {
        setMessages(found.messages.filter(({ by }) => by !== 'refund'))
        setFailure(null)
        onRead(found)
      },
      (error: unknown) => setFailure(codeOf(error)),
    )
  }, [communityId, onRead, secret])
  useEffect(read, [read])
  useDidShow(read)
  return { messages, failure }
}

async function messagesOf(communityId: string, secret: string): Promise<OwnMessages> {
  const { quarter } = await call('suggestion.scopes', { communityId })
  const { readKey } = keysOf(bytesOf(secret))
  for (const one of [quarter, quarterBefore(quarter)]) {
    const texts = unsealed(readKey, await bulletinOf(communityId, one))
    // Sealed by our own function, in the contract's shape.
    const messages = texts.map((text) => JSON.parse(text) as Message)
    if (messages.length > 0) return { quarter: one, messages }
  }
  return { quarter, messages: [] }
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
