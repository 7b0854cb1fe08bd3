import { Button } from '../../components/Button/Button'
import { Notice } from '../../components/Notice/Notice'
import { Sheet } from '../../components/Sheet/Sheet'
import { Box } from '../../elements/Box'
import { useAction } from '../../hooks/useAction'
import { dayInWords } from '../../words/calendarWords'
import type { MemberHome } from './checkInState'

interface MakeUpProps {
  home: MemberHome
  day: string
  onDone: () => void
  onClose: () => void
}

/** The second of two taps that make up a missed day. */
export function MakeUp({ home, day, onDone, onClose }: MakeUpProps) {
  const { communityId } = home.community
  const { makeUpCards } = home.account
  const makeUp = useAction('checkin.makeUp', { onDone })
  return (
    <Sheet title={`补上 ${dayInWords(day)}`} onClose={onClose}>
      {makeUpCards > 0 ? (
        <>
          <Box className='make-up__note'>
            {`用 1 张补签卡(还有 ${makeUpCards} 张),连续签到就接上了。补签不加积分`}
          </Box>
          {makeUp.failure !== null && <Notice>{makeUp.failure}</Notice>}
          <Button kind='main' busy={makeUp.busy} onPress={() => makeUp.run({ communityId, day })}>
            补签
          </Button>
        </>
      ) : (
        <Box className='make-up__note'>还没有补签卡。连续签到满 7 天就会得到一张,最多存 2 张</Box>
      )}
    </Sheet>
  )
}
