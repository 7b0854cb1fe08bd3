import { Choice } from '../../../components/Choice/Choice'
import { Notice } from '../../../components/Notice/Notice'
import { useCloud } from '../../../hooks/useCloud'
import type { Activity } from './raffleDraft'

/** Enough to find a recent one at a glance. */
const MOST_OF_A_KIND = 8

interface ActivityFieldProps {
  communityId: string
  value: Activity | null
  onChange: (activity: Activity) => void
}

/** One of the community's recent polls and quizzes. */
export function ActivityField({ communityId, value, onChange }: ActivityFieldProps) {
  const activities = useActivities(communityId)
  if (activities === null) return null
  if (activities.length === 0) return <Notice kind='wait'>还没有投票或答题,先办一个,再来选</Notice>
  const options = activities.map(({ activity, title, note }) => ({
    value: idOf(activity),
    text: title,
    note,
  }))
  return (
    <Choice
      label='哪个活动'
      options={options}
      value={value && idOf(value)}
      onChange={(id) => {
        const chosen = activities.find(({ activity }) => idOf(activity) === id)
        if (chosen) onChange(chosen.activity)
      }}
    />
  )
}

/** Open polls before past ones, then quizzes; null until all are known. */
function useActivities(communityId: string) {
  const open = useCloud('poll.list', { communityId, which: 'open' })
  const past = useCloud('poll.list', { communityId, which: 'past' })
  const listed = useCloud('quiz.list', { communityId })
  if (open.status !== 'ready' || past.status !== 'ready' || listed.status !== 'ready') return null
  // Nobody knows who took part in an anonymous one.
  const polls = [...open.data.polls, ...past.data.polls]
    .filter(({ ballots }) => ballots === 'named')
    .slice(0, MOST_OF_A_KIND)
  const quizzes = listed.data.quizzes.slice(0, MOST_OF_A_KIND)
  return [
    ...polls.map(({ pollId, title }) => ({
      activity: { kind: 'poll', pollId } satisfies Activity,
      ...{ title, note: '投过票的人' },
    })),
    ...quizzes.map(({ quizId, title }) => ({
      activity: { kind: 'quiz', quizId } satisfies Activity,
      ...{ title, note: '交过卷的人' },
    })),
  ]
}

function idOf(activity: Activity): string {
  return activity.kind === 'poll' ? activity.pollId : activity.quizId
}
