import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { memberIdOf } from '../../cloudfunctions/lib/memberId'
import { isWhole } from '../../domain/journal'
import { buildFunctions } from '../buildFunctions'
import { demoCommunity } from '../demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../startQunhuo'
import { Employee, type Morning } from './Employee'

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
  },
})
const PEOPLE = Number(values.people)
const SECONDS = Number(values.seconds)
/** Every fifth taps twice; one answer of a hundred is lost on its way to the phone. */
const TAPS_TWICE = 5
const LOST = 0.01
const OPTIONS = ['1', '2', '3']

const communityId = demoCommunity._id
const owner = 'owner'
const nine = new Date('2026-11-02T01:00:00.000Z')

/** Everybody of a company at nine, through the real SDK on the local cloud, durably stored. */
async function load(): Promise<void> {
  await buildFunctions()
  const data = await mkdtemp(path.join(tmpdir(), 'qunhuo-load-'))
  const qunhuo = await startQunhuo({ data })
  const pollId = await prepare(qunhuo)
  qunhuo.cloud.faults.add({ kind: 'lose', at: 'phone', when: 'after', chance: LOST })
  const morning: Morning = { times: [], calls: 0, sentAgain: 0, errorsShown: [] }
  const people = Array.from(
    { length: PEOPLE },
    (_, index) => new Employee(qunhuo, `person${index}`, communityId, morning),
  )
  const began = performance.now()
  await Promise.all(
    people.map(async (person, index) => {
      await sleep((index / PEOPLE) * SECONDS * 1_000)
      await person.comeIn(pollId, OPTIONS[index % OPTIONS.length] ?? '1', index % TAPS_TWICE === 0)
    }),
  )
  const seconds = (performance.now() - began) / 1_000
  qunhuo.cloud.faults.clear()
  const differences = await differencesIn(qunhuo, pollId, people)
  print(morning, seconds, differences)
  await qunhuo.cloud.close()
  await rm(data, { recursive: true })
  if (morning.errorsShown.length > 0 || differences.length > 0) process.exitCode = 1
}

async function prepare(qunhuo: Qunhuo): Promise<string> {
  qunhuo.cloud.clock.set(nine)
  const staff = { [memberIdOf(communityId, owner)]: 'owner' } as const
  await qunhuo.put('communities', { ...demoCommunity, staff })
  await qunhuo.call('community.join', { communityId, shown: true, via: 'card' }, owner)
  const reply = await qunhuo.call(
    'poll.launch',
    {
      communityId,
      requestId: 'a'.repeat(22),
      title: '今天中午吃什么',
      options: [{ text: '面' }, { text: '饭' }, { text: '饺子' }],
      most: 1,
      other: false,
      additions: false,
      changes: true,
      showing: 'live',
      voters: 'everyone',
      repeat: 'never',
      closesAt: '2026-11-02T10:00:00.000Z',
      anonymous: false,
    },
    owner,
  )
  if (!reply.ok) throw new Error(reply.code)
  return reply.data.pollId
}

/** What of the morning is lost, counted twice or does not add up, read from what is stored. */
async function differencesIn(
  qunhuo: Qunhuo,
  pollId: string,
  people: readonly Employee[],
): Promise<string[]> {
  const differences: string[] = []
  for (const { memberId } of people) {
    const member = await qunhuo.read('members', memberId)
    const [, person = ''] = memberId.split('_', 2)
    const ballot = await qunhuo.read(
      'ballots',
      `${pollId}_${memberId.slice(communityId.length + 1)}`,
    )
    if (!member) differences.push(`${person} did not become a member`)
    else if (!ballot) differences.push(`${person} has no ballot`)
    else if (member.streak !== 1 || member.balance !== 2 || member.journal.length !== 2)
      differences.push(`${person}: streak ${member.streak}, balance ${member.balance}`)
    else if (!isWhole(memberId, member.journal)) differences.push(`${person}: broken chain`)
  }
  const shown = await qunhuo.call('poll.show', { communityId, pollId }, owner)
  const voters = shown.ok ? shown.data.result?.voters : shown.code
  if (voters !== people.length) differences.push(`the poll shows ${voters ?? 'no'} votes`)
  return differences
}

function print(
  { times, calls, sentAgain, errorsShown }: Morning,
  seconds: number,
  differences: string[],
) {
  const sorted = [...times].sort((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  console.log(`${PEOPLE} people within ${SECONDS} s, done after ${seconds.toFixed(1)} s`)
  console.log(`${calls} calls, ${sentAgain} sent again after a lost answer`)
  console.log(`a call takes ${at(0.5)} ms (median), ${at(0.99)} ms (99 of 100)`)
  console.log(`errors shown: ${errorsShown.length}`, ...errorsShown.slice(0, 10))
  console.log(`differences: ${differences.length}`, ...differences.slice(0, 10))
}

void load()
