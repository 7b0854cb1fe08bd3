import { useEffect, useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Sheet } from '../../../components/Sheet/Sheet'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { useMe } from '../../../hooks/useMe'
import { momentInWords } from '../../../words/moments'
import { lotteryNames, type ShownRaffle } from '../../../words/raffleWords'
import { numbersIn } from './numbersIn'
import { useSecondsTo } from './useSecondsTo'

interface DrawCardProps {
  communityId: string
  raffle: ShownRaffle
  /** How far the server's clock is ahead of the phone's. */
  ahead: number
  onDrawn: () => void
  /** Asks how the raffle stands now. */
  again: () => void
}

const AGAIN_MS = 5_000

/** The wait for chance: a countdown to the second, then the draw, whoever is there first. */
export function DrawCard(props: DrawCardProps) {
  const { state, chance, frozen } = props.raffle
  if (state === 'open' || state === 'closing') return <Closing {...props} />
  if (state !== 'frozen' || !frozen) return null
  if (chance.kind === 'lottery') return <LotteryNumbers {...props} chance={chance} />
  return <Countdown {...props} knownAt={frozen.knownAt} />
}

/** From the close to the frozen list: whoever is looking need not come again to see it. */
function Closing({ raffle: { state, closesAt }, ahead, again }: DrawCardProps) {
  const seconds = useSecondsTo(closesAt, ahead)
  const isOver = state === 'closing' || seconds === 0
  useEffect(() => {
    if (!isOver) return
    const timer = setInterval(again, AGAIN_MS)
    return () => clearInterval(timer)
  }, [isOver, again])
  return isOver && <Notice kind='wait'>已经截止,正在核对并定下名单。</Notice>
}

function Countdown(props: DrawCardProps & { knownAt: string | null }) {
  const { communityId, raffle, ahead, onDrawn, knownAt } = props
  const { raffleId, chance } = raffle
  const seconds = useSecondsTo(knownAt, ahead)
  const [pasting, setPasting] = useState(false)
  const draw = useAction('raffle.draw', { onDone: onDrawn })
  const { run } = draw
  const isTime = seconds === 0
  useEffect(() => {
    if (!isTime) return
    run({ communityId, raffleId })
    const timer = setInterval(() => run({ communityId, raffleId }), AGAIN_MS)
    return () => clearInterval(timer)
  }, [isTime, run, communityId, raffleId])
  return (
    <Card title='开奖倒计时'>
      <Box className='raffle__clock' role='img' label={secondsInWords(seconds)}>
        {isTime ? '正在开奖' : clockOf(seconds ?? 0)}
      </Box>
      {knownAt !== null && (
        <Box className='raffle__small'>{`${momentInWords(knownAt)} 开奖,到点自动进行`}</Box>
      )}
      {isTime && draw.failure !== null && chance.kind === 'drand' && (
        <>
          <Notice kind='wait'>
            随机数还没取到,会自动再试。谁有这个数,都可以贴进来:它自己能证明自己。
          </Notice>
          <Button kind='quiet' onPress={() => setPasting(true)}>
            贴入随机数
          </Button>
        </>
      )}
      {pasting && <PasteBeacon {...props} onClose={() => setPasting(false)} />}
    </Card>
  )
}

function PasteBeacon({
  communityId,
  raffle,
  onDrawn,
  onClose,
}: DrawCardProps & { onClose: () => void }) {
  const [text, setText] = useState('')
  const draw = useAction('raffle.draw', { onDone: onDrawn })
  const signature = text.trim().toLowerCase()
  const isOne = /^[0-9a-f]{96}$/.test(signature)
  const round = raffle.chance.kind === 'drand' ? raffle.chance.round : null
  return (
    <Sheet title='贴入随机数' onClose={onClose}>
      <TextField
        label={`第 ${round ?? ''} 轮的签名(signature)`}
        note='在 api.drand.sh 可以查到,96 个字符'
        value={text}
        maxLength={120}
        onChange={setText}
      />
      <Button
        kind='main'
        busy={draw.busy}
        onPress={() => isOne && draw.run({ communityId, raffleId: raffle.raffleId, signature })}
      >
        用它开奖
      </Button>
      {draw.failure !== null && <Notice kind='wait'>{draw.failure}</Notice>}
    </Sheet>
  )
}

type Lottery = Extract<ShownRaffle['chance'], { kind: 'lottery' }>

function LotteryNumbers(props: DrawCardProps & { chance: Lottery }) {
  const { communityId, raffle, ahead, onDrawn } = props
  const { drawings, endsAt } = props.chance
  const me = useMe(communityId)
  const [texts, setTexts] = useState(() => drawings.map(() => ''))
  const draw = useAction('raffle.draw', { onDone: onDrawn })
  const isStaff = me?.role === 'owner' || me?.role === 'admin'
  const waiting = useSecondsTo(endsAt, ahead)
  if (!isStaff) return <Notice kind='wait'>等彩票开奖后,管理员会录入号码。</Notice>
  if (waiting !== 0) return <Notice kind='wait'>彩票开奖后,在这里录入号码。</Notice>
  const numbers = texts.map(numbersIn)
  return (
    <Card title='录入彩票号码'>
      {drawings.map(({ game, issue }, index) => (
        <TextField
          key={game}
          label={`${lotteryNames[game]} 第 ${issue} 期`}
          note={game === 'ssq' ? '红球从小到大,最后是蓝球,用空格隔开' : '按顺序,用空格隔开'}
          value={texts[index] ?? ''}
          maxLength={30}
          onChange={(text) => setTexts(texts.map((old, at) => (at === index ? text : old)))}
        />
      ))}
      <Button
        kind='main'
        busy={draw.busy}
        onPress={() => draw.run({ communityId, raffleId: raffle.raffleId, numbers })}
      >
        开奖
      </Button>
      {draw.failure !== null && <Notice kind='wait'>{draw.failure}</Notice>}
    </Card>
  )
}

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours = '', minutes = '', rest = ''] = parts.map((part) => String(part).padStart(2, '0'))
  return hours === '00' ? `${minutes}:${rest}` : `${hours}:${minutes}:${rest}`
}

function secondsInWords(seconds: number | null): string {
  if (seconds === null) return '等待开奖'
  return seconds === 0 ? '正在开奖' : `距开奖 ${Math.ceil(seconds / 60)} 分钟`
}
