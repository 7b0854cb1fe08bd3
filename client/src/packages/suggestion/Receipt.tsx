import { bytesOf } from '../../../../domain/bytes'
import { receiptOf } from '../../../../domain/suggestion/receipt'
import { Card } from '../../components/Card/Card'
import { Notice } from '../../components/Notice/Notice'
import { Box } from '../../elements/Box'
import './Receipt.scss'

/** The twelve characters that open a thread on any phone. */
export function Receipt({ secret }: { secret: string }) {
  const receipt = receiptOf(bytesOf(secret))
  const groups = [0, 4, 8].map((at) => receipt.slice(at, at + 4))
  return (
    <Card title='收据'>
      <Box className='receipt' role='img' label={`收据 ${receipt}`}>
        {groups.map((group) => (
          <Box className='receipt__group' key={group}>
            {group}
          </Box>
        ))}
      </Box>
      <Notice>抄下这十二个字,换手机也能看回复。谁拿到它,谁就能打开这条建议</Notice>
    </Card>
  )
}
