import type { ReactNode } from 'react'
import { shareCard } from '../../services/shareCard'
import { Button } from '../Button/Button'

interface ShareButtonProps {
  /** What the card says, or in a browser the text beside the address. */
  title: string
  /** The page that is told of; absent: this one. */
  path?: string
  kind?: 'main' | 'soft' | 'quiet'
  busy?: boolean
  /** Says something in passing. */
  tell: (words: string) => void
  children: ReactNode
}

/** Sends the page's card to a chat; where there are no cards, its address. */
export function ShareButton({ title, path, kind, busy = false, tell, children }: ShareButtonProps) {
  const share = async () => {
    const shared = await shareCard(title, path)
    if (shared === 'copied') tell('链接已复制,发到群里吧')
    if (shared === 'unable') tell('这里复制不了,请从地址栏复制链接')
  }
  return (
    <Button {...(kind && { kind })} share={!busy} busy={busy} onPress={() => void share()}>
      {children}
    </Button>
  )
}
