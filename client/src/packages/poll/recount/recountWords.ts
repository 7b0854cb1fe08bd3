import type { Recounted } from './useRecount'

/** One thing that was checked. */
interface Step {
  title: string
  note: string | null
  isRight: boolean
}

/** What was checked, in the order in which one would do it by hand. */
export function stepsInWords(counted: Recounted): Step[] {
  const { poll, issued, ballots, recount } = counted
  const sums = poll.options.map(({ id, text }) => `${text} ${recount.result.counts[id] ?? 0}`)
  const right = recount.isEqual ? '数出来和公布的一样' : '数出来和公布的不一样,请告诉大家'
  return [
    { title: `取来全部 ${ballots.length} 张选票`, note: '人人取的都一样', isRight: true },
    {
      title: `发出 ${issued} 个匿名信封,选票${recount.isCovered ? '没有多出来' : '多出来了,请告诉大家'}`,
      note: '一人一个信封,拆开才能投票',
      isRight: recount.isCovered,
    },
    { title: right, note: sums.join(' · '), isRight: recount.isEqual },
    ownStep(counted),
  ]
}

function ownStep({ own, recount, poll }: Recounted): Step {
  const title: Record<typeof recount.own, string> = {
    none: '这部手机没有投过票',
    found: '你的票在里面,和你投的一样',
    missing: '没找到你的票,可能没来得及送出',
    changed: '你的票和你投的不一样,请告诉大家',
  }
  const note = own && `${shortId(own.ballotId)} · ${choicesInWords(poll, own.choices)}`
  const isRight = recount.own === 'found' || recount.own === 'none'
  return { title: title[recount.own], note, isRight }
}

/** The beginning of a ballot's id: enough to tell it from the others. */
export function shortId(ballotId: string): string {
  return ballotId.slice(0, 8)
}

/** What a ballot chooses. */
export function choicesInWords({ options }: Recounted['poll'], choices: readonly string[]): string {
  return options
    .filter(({ id }) => choices.includes(id))
    .map(({ text }) => text)
    .join('、')
}
