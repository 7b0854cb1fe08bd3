import { Card } from '../../../components/Card/Card'
import { Notice } from '../../../components/Notice/Notice'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { chanceInWords, lotteryNames, type ShownRaffle } from '../../../words/raffleWords'

/** How it is drawn and what that is worth, said openly. */
export function ChanceCard({ raffle: { chance } }: { raffle: ShownRaffle }) {
  const { name, note } = chanceInWords(chance)
  return (
    <Card
      title='怎样开奖'
      aside={<Tag kind={chance.kind === 'drand' ? 'done' : 'plain'}>{name}</Tag>}
    >
      <Box className='raffle__words'>{note}</Box>
      {chance.kind === 'lottery' &&
        chance.drawings.map(({ game, issue, day }) => (
          <Box className='raffle__words' key={game}>
            {`${lotteryNames[game]} 第 ${issue} 期(${day})`}
          </Box>
        ))}
      {chance.kind === 'drand' && chance.round !== null && (
        <Box className='raffle__words'>
          {chance.standing === 'public'
            ? `约定的随机数:drand quicknet 第 ${chance.round} 轮`
            : `约定的随机数:本机演练信标第 ${chance.round} 轮`}
        </Box>
      )}
      {chance.kind === 'drand' && chance.standing === 'practice' && (
        <Notice kind='wait'>这是演练用的随机数,密钥是公开的,不能证明公平。</Notice>
      )}
      <Box className='raffle__small'>
        截止前,组织者可以让自己人参加。这拦不住,但看得见:全部名单都会公开。重抽也会公开,两次都留着。
      </Box>
    </Card>
  )
}
