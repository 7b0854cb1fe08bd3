import Taro from '@tarojs/taro'
import { useState } from 'react'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { DateTimeField } from '../../../components/Field/DateTimeField'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { useOnce } from '../../../hooks/useAction'
import { useCommunity } from '../../../hooks/useCommunity'
import { pageAddress } from '../../../services/pageAddress'
import { phoneNow } from '../../../services/phoneClock'
import { chanceInWords } from '../../../words/raffleWords'
import { ActivityField } from '../parts/ActivityField'
import { LotteryFields } from '../parts/LotteryFields'
import { PrizeFields } from '../parts/PrizeFields'
import {
  newDraft,
  type PrizeDraft,
  planOf,
  type RaffleDraft,
  troubleOf,
  withOneMore,
} from '../parts/raffleDraft'
import '../parts/raffle.scss'

const MOST_PRIZES = 10

/** For admins: a raffle in one page, with what it costs and how it is drawn said in members' words. */
export default function SetUpPage() {
  const communityId = useCommunity()
  if (communityId === null) return <AstrayPage />
  return <SetUp communityId={communityId} />
}

function SetUp({ communityId }: { communityId: string }) {
  const [draft, setDraft] = useState(() => newDraft(phoneNow()))
  const [asked, setAsked] = useState(false)
  const launch = useOnce('raffle.launch', {
    onDone: ({ raffleId }) =>
      void Taro.redirectTo({ url: `/${pageAddress('raffle', { raffle: raffleId }, communityId)}` }),
  })
  const change = (part: Partial<RaffleDraft>) => setDraft((known) => ({ ...known, ...part }))
  const changePrize = (key: number, part: Partial<PrizeDraft>) =>
    setDraft((known) => ({
      ...known,
      prizes: known.prizes.map((one) => (one.key === key ? { ...one, ...part } : one)),
    }))
  const trouble = troubleOf(draft, phoneNow())
  const send = () => {
    setAsked(true)
    const plan = planOf(draft)
    if (trouble === null && plan) launch.run({ communityId, plan })
  }
  return (
    <Page title='发起抽奖'>
      <Card>
        <TextField
          label='标题'
          value={draft.title}
          maxLength={30}
          placeholder='周五加餐抽奖'
          onChange={(title) => change({ title })}
        />
      </Card>
      {draft.prizes.map((prize, index) => (
        <PrizeFields
          key={prize.key}
          communityId={communityId}
          title={`奖品 ${index + 1}`}
          prize={prize}
          onChange={(part) => changePrize(prize.key, part)}
          onRemove={
            draft.prizes.length > 1
              ? () => change({ prizes: draft.prizes.filter((_, at) => at !== index) })
              : null
          }
        />
      ))}
      {draft.prizes.length < MOST_PRIZES && (
        <Button kind='quiet' onPress={() => change({ prizes: withOneMore(draft.prizes) })}>
          再加一种奖品
        </Button>
      )}
      <WhoFields communityId={communityId} draft={draft} onChange={change} />
      <TimeFields draft={draft} onChange={change} />
      <ChanceFields draft={draft} onChange={change} />
      {asked && trouble !== null && <Notice kind='wait'>{trouble}</Notice>}
      {launch.failure !== null && <Notice kind='wait'>{launch.failure}</Notice>}
      <Button kind='main' busy={launch.busy} onPress={send}>
        发起
      </Button>
    </Page>
  )
}

interface PartProps {
  draft: RaffleDraft
  onChange: (part: Partial<RaffleDraft>) => void
}

function WhoFields({ communityId, draft, onChange }: PartProps & { communityId: string }) {
  return (
    <Card title='谁能参加'>
      <Choice
        label='条件'
        options={[
          { value: 'everyone', text: '所有人' },
          { value: 'checkIns', text: '常签到的人' },
          { value: 'points', text: '有积分的人' },
          { value: 'activity', text: '参加过某个活动的人' },
        ]}
        value={draft.who}
        onChange={(who) => onChange({ who })}
      />
      {draft.who === 'checkIns' && (
        <NumberField
          label='最近 30 天至少签到几天'
          value={draft.days}
          least={1}
          most={30}
          onChange={(days) => onChange({ days })}
        />
      )}
      {draft.who === 'points' && (
        <NumberField
          label='至少有多少积分'
          value={draft.atLeast}
          least={1}
          most={1_000_000}
          onChange={(atLeast) => onChange({ atLeast })}
        />
      )}
      {draft.who === 'activity' && (
        <ActivityField
          communityId={communityId}
          value={draft.activity}
          onChange={(activity) => onChange({ activity })}
        />
      )}
      <NumberField
        label='每份几积分'
        note='0 是免费,每人一份'
        value={draft.price}
        least={0}
        most={10_000}
        onChange={(price) => onChange({ price })}
      />
      {draft.price > 0 && (
        <NumberField
          label='每人最多几份'
          value={draft.most}
          least={1}
          most={100}
          onChange={(most) => onChange({ most })}
        />
      )}
    </Card>
  )
}

function TimeFields({ draft, onChange }: PartProps) {
  return (
    <Card title='时间'>
      <DateTimeField
        label='报名截止'
        value={draft.closes}
        onChange={(closes) => onChange({ closes })}
      />
      <NumberField
        label='满几人提前截止'
        note='0 是不限人数'
        value={draft.headcount}
        least={0}
        most={100_000}
        onChange={(headcount) => onChange({ headcount })}
      />
      <DateTimeField
        label='开奖时间'
        note='不填就在截止后一两分钟开奖'
        value={draft.draws}
        onChange={(draws) => onChange({ draws })}
      />
    </Card>
  )
}

function ChanceFields({ draft, onChange }: PartProps) {
  const kinds = ['drand', 'lottery', 'reveal'] as const
  return (
    <Card title='怎样开奖'>
      <Choice
        label='随机数从哪里来'
        options={kinds.map((kind) => {
          const { name, note } = chanceInWords({ kind })
          return { value: kind, text: name, note }
        })}
        value={draft.chance}
        onChange={(chance) => onChange({ chance })}
      />
      {draft.chance === 'lottery' && (
        <LotteryFields drawings={draft.drawings} onChange={(drawings) => onChange({ drawings })} />
      )}
    </Card>
  )
}
