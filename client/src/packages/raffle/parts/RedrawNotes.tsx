import { Button } from '../../../components/Button/Button'
import { Notice } from '../../../components/Notice/Notice'
import { openPage } from '../../../services/navigation'
import type { ShownRaffle } from '../../../words/raffleWords'

/** That a raffle draws another again, or was drawn again: each leads to the other. */
export function RedrawNotes({ raffle }: { raffle: ShownRaffle }) {
  const { redrawOf, redrawnBy } = raffle
  return (
    <>
      {redrawOf && (
        <Notice kind='wait'>
          这是一次重抽,原因:{redrawOf.reason}。名单和上一次相同,上一次的结果也一直公开。
          <Button kind='quiet' onPress={() => openPage('raffle', { raffle: redrawOf.raffleId })}>
            看上一次
          </Button>
        </Notice>
      )}
      {redrawnBy !== null && (
        <Notice kind='wait'>
          这次抽奖后来重抽过,奖品以重抽为准。
          <Button kind='quiet' onPress={() => openPage('raffle', { raffle: redrawnBy })}>
            看重抽
          </Button>
        </Notice>
      )}
    </>
  )
}
