import { useState } from 'react'
import { base64UrlOf } from '../../../../../domain/bytes'
import { secretOf } from '../../../../../domain/suggestion/receipt'
import { keysOf } from '../../../../../domain/suggestion/secrets'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { ForMember } from '../../../components/ForMember/ForMember'
import { Page } from '../../../components/Page/Page'
import { openPage } from '../../../services/navigation'
import { keepWallet, walletOf } from '../../../services/wallet'

/** Brings a suggestion to this phone by its receipt. */
export default function OpenByReceipt() {
  return (
    <ForMember title='用收据打开'>{({ me }) => <ReceiptForm memberId={me.memberId} />}</ForMember>
  )
}

function ReceiptForm({ memberId }: { memberId: string }) {
  const [written, setWritten] = useState('')
  const [asked, setAsked] = useState(false)
  const secret = secretOf(written)
  const open = () => {
    setAsked(true)
    if (secret) openPage('suggestion', { thread: bring(memberId, secret) })
  }
  return (
    <Page title='用收据打开' lead='十二个字,一字不差'>
      <Card>
        <TextField
          label='收据'
          value={written}
          maxLength={30}
          error={asked && !secret ? '有字抄错了,对照收据再看看' : null}
          onChange={setWritten}
        />
        <Button kind='main' onPress={open}>
          打开
        </Button>
      </Card>
    </Page>
  )
}

function bring(memberId: string, secret: Uint8Array): string {
  const { id: threadId } = keysOf(secret)
  const { threads } = walletOf(memberId)
  if (!threads.some((thread) => thread.threadId === threadId)) {
    const brought = { threadId, secret: base64UrlOf(secret), topic: null, text: '' }
    keepWallet(memberId, { threads: [brought, ...threads] })
  }
  return threadId
}
