import { randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Reply, Verb } from '../../contract'
import * as verbs from '../../contract/community'
import { answer } from '../lib/answer'
import { memberIdOf } from '../lib/memberId'
import { newCommunity } from '../lib/newCommunity'
import { newMember } from '../lib/newMember'
import { refusal } from '../lib/reply'
import type { Handler } from '../lib/serve'
import { Documents } from '../lib/simulator/Documents'
import { databaseOver } from '../lib/simulator/databaseOver'
import { everythingPasses } from '../lib/simulator/everythingPasses'
import { allow } from './allow'
import { end } from './end'
import { invite } from './invite'
import { join } from './join'
import { removeEnded } from './removeEnded'
import { setWayIn } from './setWayIn'
import { takeBack } from './takeBack'

const communityId = 'PR00000001'
const HOUR_MS = 3_600_000

let now: Date
let documents: Documents
beforeEach(() => {
  now = new Date('2026-11-02T01:00:00.000Z')
  documents = new Documents()
  const basics = { name: '小组', purpose: '一起', ticketKey: 'of this test', createdAt: now }
  const staff = { [memberIdOf(communityId, 'owner')]: 'owner' as const }
  const community = newCommunity({ _id: communityId, ...basics, staff })
  documents.put('communities', community)
  const owner = { community, openid: 'owner', nickname: '群主', joinedAt: now }
  documents.put('members', newMember(owner))
})

async function call<V extends Verb>(who: string, verb: V, handler: Handler<V>, input: unknown) {
  const database = databaseOver((_, operation) => Promise.resolve(operation(documents)))
  const asked = { verb: verb, handler: handler as unknown as Handler<Verb>, input }
  return answer(asked, {
    openid: who,
    now,
    database,
    randomBytes,
    passesCheck: everythingPasses,
  }).then(
    (data): Reply<unknown> => ({ ok: true, data }),
    (error: unknown) =>
      refusal(error, (bug) => {
        throw bug
      }),
  )
}

const comes = (who: string, proof?: object) =>
  call(who, verbs.join, join, { communityId, shown: true, via: 'card', ...(proof && { proof }) })
const opensBy = (entrance: object) =>
  call('owner', verbs.setWayIn, setWayIn, { communityId, entrance })
const joined = expect.objectContaining({ ok: true }) as unknown

describe('a password', () => {
  beforeEach(() => opensBy({ wayIn: 'password', password: '春风十里' }))
  const byPassword = (password: string) => ({ wayIn: 'password', password })

  it('lets in who knows it, and nobody else', async () => {
    expect(await comes('ann')).toEqual({ ok: false, code: 'PASSWORD_WRONG' })
    expect(await comes('ann', byPassword('秋风'))).toEqual({ ok: false, code: 'PASSWORD_WRONG' })
    expect(await comes('ann', byPassword('春风十里'))).toEqual(joined)
  })

  it('is nowhere in the database', () => {
    expect(JSON.stringify(documents.get('communities', communityId))).not.toContain('春风')
  })

  it('can be guessed five times an hour, however fast', async () => {
    const guesses = Array.from({ length: 8 }, (_, index) => comes('ann', byPassword(`${index}`)))
    const codes = (await Promise.all(guesses)).map((reply) => !reply.ok && reply.code)
    expect(codes.filter((code) => code === 'PASSWORD_WRONG')).toHaveLength(5)
    const right = byPassword('春风十里')
    expect(await comes('ann', right)).toEqual({ ok: false, code: 'TOO_MANY_TRIES' })
    now = new Date(now.getTime() + HOUR_MS)
    expect(await comes('ann', right)).toEqual(joined)
  })
})

describe('a list', () => {
  it('lets in one person an entry, however it is typed', async () => {
    await opensBy({ wayIn: 'list' })
    await call('owner', verbs.allow, allow, { communityId, entries: ['A 007'] })
    const byEntry = (entry: string) => ({ wayIn: 'list', entry })
    expect(await comes('ann', byEntry('B001'))).toEqual({ ok: false, code: 'NOT_ON_LIST' })
    expect(await comes('ann', byEntry('a007'))).toEqual(joined)
    expect(await comes('bob', byEntry('A007'))).toEqual({ ok: false, code: 'NOT_ON_LIST' })
  })
})

describe('an invitation', () => {
  const invited = async () => {
    const reply = await call('owner', verbs.invite, invite, { communityId })
    if (!reply.ok) throw new Error(reply.code)
    return { wayIn: 'invitation', code: (reply.data as { code: string }).code }
  }
  beforeEach(() => opensBy({ wayIn: 'invitation' }))

  it('lets in for a week, and tells whose it was', async () => {
    const proof = await invited()
    expect(await comes('ann')).toEqual({ ok: false, code: 'NOT_INVITED' })
    expect(await comes('ann', proof)).toEqual(joined)
    expect(documents.get('members', memberIdOf(communityId, 'ann'))).toMatchObject({
      invitedBy: memberIdOf(communityId, 'owner'),
    })
    now = new Date(now.getTime() + 8 * 24 * HOUR_MS)
    expect(await comes('bob', proof)).toEqual({ ok: false, code: 'NOT_INVITED' })
  })

  it('of somebody who is no admin any more lets nobody in', async () => {
    const proof = await invited()
    documents.update('communities', communityId, {}, { set: { staff: {} } })
    expect(await comes('ann', proof)).toEqual({ ok: false, code: 'NOT_INVITED' })
  })
})

describe('deleting a community', () => {
  const ends = () => call('owner', verbs.end, end, { communityId })
  const sweeps = () => {
    const database = databaseOver((_, operation) => Promise.resolve(operation(documents)))
    return removeEnded({ now, database, randomBytes, input: {} })
  }
  const stands = () => documents.get('communities', communityId)?.state ?? 'gone'

  it('waits a week, in which the owner can take it back', async () => {
    await ends()
    await sweeps()
    expect(stands()).toBe('ending')
    expect(await comes('ann')).toEqual({ ok: false, code: 'COMMUNITY_CLOSED' })
    await call('owner', verbs.takeBack, takeBack, { communityId })
    now = new Date(now.getTime() + 30 * 24 * HOUR_MS)
    await sweeps()
    expect(stands()).toBe('archived')
  })

  it('takes its members along and nobody else, and is harmless twice', async () => {
    const other = newCommunity({
      ...{ _id: 'PR00000002', name: '别的', purpose: '别的', ticketKey: 'x' },
      ...{ staff: {}, createdAt: now },
    })
    documents.put('communities', other)
    const ann = { community: other, openid: 'ann', nickname: '小安', joinedAt: now }
    documents.put('members', newMember(ann))
    await ends()
    now = new Date(now.getTime() + 8 * 24 * HOUR_MS)
    await sweeps()
    expect(stands()).toBe('gone')
    expect(documents.get('members', memberIdOf(communityId, 'owner'))).toBeNull()
    expect(documents.get('members', memberIdOf(other._id, 'ann'))).not.toBeNull()
    expect(await sweeps()).toEqual({ removed: 0 })
  })
})
