import type { DayRule } from '../../domain/day'
import { OTHER } from '../../domain/poll'
import { count } from '../../domain/pollResult'
import { wallTime } from '../../domain/wallClock'
import type { AnonymousBallot, Ballot, Poll } from '../lib/collections'
import type { SealedPoll } from '../poll/sealedPoll'
import type { CellValue, Sheet } from './workbook'

/** What a poll's workbook is made of. */
export interface PollContents {
  poll: Poll
  ballots: readonly Ballot[]
  names: ReadonlyMap<string, string>
  community: DayRule
}

const WITHOUT_NAME = '已退出的成员'

/** The result on one sheet, every ballot on the other: a column an option, so that it can be reckoned on. */
export function pollWorkbook(contents: PollContents): Sheet[] {
  return [resultSheet(contents), ballotSheet(contents)]
}

/** What the workbook of an anonymous poll is made of: no names, no times. */
export interface SealedContents {
  poll: SealedPoll
  ballots: readonly Pick<AnonymousBallot, '_id' | 'choices'>[]
  community: DayRule
}

/** The result on one sheet; on the other the published ballots, by ids that only their voters know as theirs. */
export function sealedWorkbook(contents: SealedContents): Sheet[] {
  const { poll, ballots } = contents
  const result = resultSheet(contents)
  const options = optionsOf(poll)
  return [
    { ...result, rows: [...result.rows, ['发出的匿名信封', poll.ballots.issued, null]] },
    {
      name: '选票',
      columns: [
        { title: '序号', width: 8 },
        { title: '选票编号', width: 48 },
        { title: '选择', width: 40 },
        ...options.map(({ text }) => ({ title: text, width: 14 })),
      ],
      rows: ballots.map(({ _id, choices }, index) => [
        index + 1,
        _id,
        chosenBy({ choices }, options),
        ...options.map(({ id }) => (choices.includes(id) ? 1 : 0)),
      ]),
    },
  ]
}

function resultSheet({
  poll,
  ballots,
  community,
}: Pick<PollContents, 'poll' | 'community'> & {
  ballots: readonly Pick<Ballot, 'choices'>[]
}): Sheet {
  const { voters, counts } = count(ballots)
  const share = (chosen: number) => (voters === 0 ? 0 : Math.round((chosen / voters) * 1_000) / 10)
  const rows = optionsOf(poll).map(({ id, text }): CellValue[] => {
    const chosen = counts[id] ?? 0
    return [text, chosen, share(chosen)]
  })
  return {
    name: '结果',
    columns: [
      { title: '选项', width: 36 },
      { title: '票数', width: 10 },
      { title: '占投票人数 %', width: 16 },
    ],
    rows: [
      ...rows,
      [null, null, null],
      ['投票', poll.title, null],
      ['投票人数', voters, null],
      ['截止', wallTime(poll.closesAt, community), null],
    ],
  }
}

function ballotSheet({ poll, ballots, names, community }: PollContents): Sheet {
  const options = optionsOf(poll)
  return {
    name: '明细',
    columns: [
      { title: '序号', width: 8 },
      { title: '昵称', width: 20 },
      { title: '选择', width: 40 },
      ...options.map(({ text }) => ({ title: text, width: 14 })),
      ...(poll.other ? [{ title: '其他内容', width: 40 }] : []),
      { title: '投票时间', width: 22 },
    ],
    rows: ballots.map((ballot, index) => [
      index + 1,
      names.get(ballot.memberId) ?? WITHOUT_NAME,
      chosenBy(ballot, options),
      ...options.map(({ id }) => (ballot.choices.includes(id) ? 1 : 0)),
      ...(poll.other ? [ballot.other?.text ?? null] : []),
      wallTime(ballot.at, community),
    ]),
  }
}

function optionsOf({ options, other }: Poll): { id: string; text: string }[] {
  return other ? [...options, { id: OTHER, text: '其他' }] : options
}

function chosenBy(
  { choices }: Pick<Ballot, 'choices'>,
  options: readonly { id: string; text: string }[],
): string {
  return options
    .filter(({ id }) => choices.includes(id))
    .map(({ text }) => text)
    .join('、')
}
