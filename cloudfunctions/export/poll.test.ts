import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCommunity } from '../../scripts/demo/demoCommunity'
import { type Qunhuo, startQunhuo } from '../../scripts/startQunhuo'
import { givenPoll } from '../lib/authorisation/poll'
import type { Ballot, Member, Poll } from '../lib/collections'
import { hashedId, ownPartOf } from '../lib/hashedId'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'

const communityId = demoCommunity._id
const now = new Date('2026-11-06T01:00:00.000Z')
const DAY_MS = 86_400_000

let qunhuo: Qunhuo
beforeAll(async () => {
  qunhuo = await startQunhuo()
})
afterAll(() => qunhuo.cloud.close())
beforeEach(async () => {
  await qunhuo.cloud.reset({ keepInstances: true })
  qunhuo.cloud.clock.set(now)
  const staff = { [memberIdOf(communityId, 'admin')]: 'admin' as const }
  await qunhuo.put('communities', { ...demoCommunity, staff })
  await qunhuo.put('members', member('admin', '管理员'))
})

function member(openid: string, nickname: string): Member {
  return newMember({ community: demoCommunity, openid, nickname, joinedAt: now })
}

const subject = { communityId, home: communityId, memberId: hashedId('staff'), openid: 'admin' }

function aPoll(change: Partial<Poll> = {}): Poll {
  const [poll] = givenPoll(subject).polls ?? []
  if (!poll) throw new Error('no poll')
  return { ...poll, other: true, most: 3, ...change }
}

/** What people write, the worst for spreadsheets among it. */
const words = ['=1+1', '+86 电话', '"引号", 逗号', '<b>&amp;', '第一行 🔥', '@某人', '-1', '𠮷野家']

function aBallot(poll: Poll, index: number): Ballot {
  const memberId = memberIdOf(communityId, `voter${index}`)
  const other = index % 3 === 2 ? `${words[index % words.length] ?? ''} ${index}` : null
  const choices = [['1'], ['1', '2'], ['2', 'other']][index % 3] ?? []
  const at = new Date(poll.opensAt.getTime() + index * 1_000)
  const ids = { _id: `${poll._id}_${ownPartOf(memberId)}`, communityId, pollId: poll._id, memberId }
  return { ...ids, choices, other: other ? { text: other, state: 'held' } : null, first: at, at }
}

const exported = (poll: Poll, openid = 'admin') =>
  qunhuo.call('export.poll', { communityId, pollId: poll._id }, openid)

async function sheetsAt(url: string) {
  const answer = await fetch(url)
  expect(answer.status).toBe(200)
  return readXlsxFile(Buffer.from(await answer.arrayBuffer()))
}

describe('an export', () => {
  it('has every one of 5,000 ballots, cell by cell, and the result that they add up to', async () => {
    const poll = aPoll()
    await qunhuo.put('polls', poll)
    const ballots = Array.from({ length: 5_000 }, (_, index) => aBallot(poll, index))
    await atOnce(ballots, (ballot) => qunhuo.put('ballots', ballot))
    const voters = Array.from({ length: 5_000 }, (_, index) =>
      member(`voter${index}`, `成员${index}`),
    )
    await atOnce(voters, (voter) => qunhuo.put('members', voter))

    const reply = await exported(poll)
    if (!reply.ok) throw new Error(reply.code)
    expect(reply.data).toMatchObject({ fileName: '周五吃什么.xlsx', rows: 5_000 })
    const [result, details] = await sheetsAt(reply.data.url)

    expect(result?.sheet).toBe('结果')
    expect(result?.data.slice(0, 4)).toEqual([
      ['选项', '票数', '占投票人数 %'],
      ['火锅', 3_334, 66.7],
      ['烧烤', 3_333, 66.7],
      ['其他', 1_666, 33.3],
    ])
    expect(details?.sheet).toBe('明细')
    const [header, ...rows] = details?.data ?? []
    expect(header).toEqual(['序号', '昵称', '选择', '火锅', '烧烤', '其他', '其他内容', '投票时间'])
    expect(rows).toEqual(ballots.map(rowOf))
  })

  it('is for staff, and waits for the close where the result does', async () => {
    const poll = aPoll({ showing: 'afterClose' })
    await qunhuo.put('polls', poll)
    await qunhuo.put('members', member('ann', '小安'))
    expect(await exported(poll, 'ann')).toEqual({ ok: false, code: 'FORBIDDEN' })
    expect(await exported(poll)).toEqual({ ok: false, code: 'RESULT_NOT_YET' })
  })

  it('leaves the storage again, and its link ends', async () => {
    const poll = aPoll()
    await qunhuo.put('polls', poll)
    const reply = await exported(poll)
    if (!reply.ok) throw new Error(reply.code)
    qunhuo.cloud.clock.advance(DAY_MS)
    await qunhuo.cloud.settled()
    expect((await fetch(reply.data.url)).ok).toBe(false)
    const { storage } = qunhuo.cloud
    expect(await storage.read(storage.pathOf(reply.data.fileId) ?? '')).toBeUndefined()
  })
})

function rowOf({ choices, other, at }: Ballot, index: number) {
  const names: Record<string, string> = { '1': '火锅', '2': '烧烤', other: '其他' }
  const has = (id: string) => (choices.includes(id) ? 1 : 0)
  const chosen = choices.map((id) => names[id]).join('、')
  const wall = new Date(at.getTime() + 8 * 3_600_000)
  const date = `${wall.getUTCFullYear()}年${wall.getUTCMonth() + 1}月${wall.getUTCDate()}日`
  const time = wall.toISOString().slice(11, 16)
  return [
    index + 1,
    `成员${index}`,
    chosen,
    has('1'),
    has('2'),
    has('other'),
    other?.text ?? null,
    `${date} ${time}`,
  ]
}

async function atOnce<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  for (let from = 0; from < items.length; from += 500)
    await Promise.all(items.slice(from, from + 500).map(work))
}
