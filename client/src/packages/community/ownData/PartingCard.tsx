import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Confirm } from '../../../components/Confirm/Confirm'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { forgetCommunity } from '../../../services/forgetCommunity'
import { openTab } from '../../../services/navigation'

interface PartingCardProps {
  communityId: string
  verb: 'community.leave' | 'community.erase'
  words: { title: string; note: string; ask: string; action: string }
}

/** A way out of the community, asked for twice. */
export function PartingCard({ communityId, verb, words }: PartingCardProps) {
  const [asking, setAsking] = useState(false)
  const parting = useAction(verb, {
    onDone: () => {
      forgetCommunity(communityId)
      openTab('today')
    },
  })
  const grave = verb === 'community.erase'
  return (
    <Card title={words.title}>
      <Box className='own-data__note'>{words.note}</Box>
      <Button kind={grave ? 'grave' : 'soft'} onPress={() => setAsking(true)}>
        {words.title}
      </Button>
      {asking && (
        <Confirm
          title={words.ask}
          note={words.note}
          action={words.action}
          grave={grave}
          busy={parting.busy}
          failure={parting.failure}
          onConfirm={() => parting.run({ communityId })}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
