import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { openPage } from '../../../services/navigation'
import { rememberedCommitment } from '../../../services/rememberedCommitments'
import { momentInWords } from '../../../words/moments'
import type { ShownRaffle } from '../../../words/raffleWords'

/** The frozen list in six characters, and the way to recompute it all. */
export function FingerprintCard({ raffle }: { raffle: ShownRaffle }) {
  const { raffleId, frozen, entered, weight } = raffle
  if (!frozen) return null
  const remembered = rememberedCommitment(raffleId)
  const changed = remembered !== undefined && remembered !== frozen.commitment
  return (
    <Card title='名单指纹'>
      <Box className='raffle__fingerprint' role='img' label={`名单指纹 ${frozen.fingerprint}`}>
        {frozen.fingerprint}
      </Box>
      <Box className='raffle__small'>
        {`${momentInWords(frozen.at)} 定下名单:${entered} 人,${weight ?? 0} 份。名单或奖品改一个字,指纹就会变。和同事对一对,应当一样。`}
      </Box>
      {changed && (
        <Notice kind='wait'>
          和你的手机之前记下的指纹不一样。名单可能被换过,请验证并告诉大家。
        </Notice>
      )}
      <Button onPress={() => openPage('raffleProof', { raffle: raffleId })}>验证</Button>
    </Card>
  )
}
