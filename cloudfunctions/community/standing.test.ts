import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Reply, Verb } from '../../contract'
import * as communityVerbs from '../../contract/community'
import * as memberVerbs from '../../contract/members'
import { answer } from '../lib/answer'
import { memberIdOf } from '../lib/memberId'
import { newCommunity } from '../lib/newCommunity'
import { newMember } from '../lib/newMember'
import { refusal } from '../lib/reply'
import type { Handler } from '../lib/serve'
import { Documents } from '../lib/simulator/Documents'
import { databaseOver } from '../lib/simulator/databaseOver'
import { everythingPasses } from '../lib/simulator/everythingPasses'
import { appoint } from '../members/appoint'
import { list } from '../members/list'
import { readmit } from '../members/readmit'
import { remove } from '../members/remove'
import { archive } from './archive'
import { handOver } from './handOver'
import { join } from './join'
import { leave } from './leave'
import { reopen } from './reopen'

const now = new Date('2026-11-02T01:00:00.000Z')
const communityId = 'PR00000001'
const people = ['owner', 'ann', 'bob'] as const
type Person = (typeof people)[number]

interface Act {
  who: Person
  verb: keyof typeof acts
  whom: Person
}

const input = { communityId }
const about = (whom: Person) => ({ communityId, memberId: memberIdOf(communityId, whom) })
const acts = {
  join: served(communityVerbs.join, join, () => ({ ...input, shown: true, via: 'card' })),
  leave: served(communityVerbs.leave, leave, () => input),
  handOver: served(communityVerbs.handOver, handOver, about),
  archive: served(communityVerbs.archive, archive, () => input),
  reopen: served(communityVerbs.reopen, reopen, () => input),
  remove: served(memberVerbs.remove, remove, about),
  readmit: served(memberVerbs.readmit, readmit, about),
  makeAdmin: served(memberVerbs.appoint, appoint, (whom) => ({ ...about(whom), role: 'admin' })),
  makeMember: served(memberVerbs.appoint, appoint, (whom) => ({ ...about(whom), role: 'member' })),
}

/** A verb, its handler and its input; which types belong together is held by the call itself. */
function served<V extends Verb>(verb: V, handler: Handler<V>, inputOf: (whom: Person) => unknown) {
  return { verb: verb, handler: handler as unknown as Handler<Verb>, inputOf }
}

/** What moves owners and members about comes often, so that it meets itself. */
const verbs = fc.oneof<fc.MaybeWeightedArbitrary<keyof typeof acts>[]>(
  { weight: 3, arbitrary: fc.constantFrom('handOver', 'leave', 'join', 'remove') },
  { weight: 1, arbitrary: fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])) },
)
const anybody = fc.constantFrom(...people)
const anAct: fc.Arbitrary<Act> = fc.record({ who: anybody, verb: verbs, whom: anybody })

it('has one owner, who is a member, and no staff that is none, whoever does what at the same time', async () => {
  const batches = fc.array(fc.array(anAct, { minLength: 2, maxLength: 4 }), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), batches, async (scheduler, all) => {
      const documents = founded()
      for (const batch of all) {
        const done = Promise.all(batch.map((act) => run(documents, scheduler, act)))
        await scheduler.waitFor(done)
        judge(documents)
      }
      await removedCannotAct(documents)
    }),
    { numRuns: 500 },
  )
}, 60_000)

function founded(): Documents {
  const documents = new Documents()
  const basics = { name: '小组', purpose: '一起', ticketKey: 'of this test', createdAt: now }
  const staff = { [memberIdOf(communityId, 'owner')]: 'owner' as const }
  const community = newCommunity({ _id: communityId, ...basics, staff })
  documents.put('communities', community)
  for (const openid of people)
    documents.put('members', newMember({ community, openid, nickname: openid, joinedAt: now }))
  return documents
}

/** Each trip to the database waits until the scheduler lets it: every order of trips can happen. */
function run(documents: Documents, scheduler: fc.Scheduler, { who, verb, whom }: Act) {
  const database = databaseOver((_, operation) =>
    scheduler.schedule(Promise.resolve()).then(() => operation(documents)),
  )
  const { inputOf, ...asked } = acts[verb]
  return ask(asked, { who, input: inputOf(whom), database })
}

function ask(
  asked: { verb: Verb; handler: Handler<Verb> },
  {
    who,
    input: given,
    database,
  }: { who: Person; input: unknown; database: ReturnType<typeof databaseOver> },
): Promise<Reply<unknown>> {
  return answer(
    { ...asked, input: given },
    { openid: who, now, database, randomBytes, passesCheck: everythingPasses },
  ).then(
    (data) => ({ ok: true as const, data }),
    (error: unknown) =>
      refusal(error, (bug) => {
        throw bug
      }),
  )
}

function judge(documents: Documents) {
  const staff = Object.entries(documents.get('communities', communityId)?.staff ?? {})
  expect(staff.filter(([, role]) => role === 'owner')).toHaveLength(1)
  for (const [memberId] of staff)
    expect(documents.get('members', memberId)).toMatchObject({ state: 'active' })
}

async function removedCannotAct(documents: Documents) {
  const database = databaseOver((_, operation) => Promise.resolve(operation(documents)))
  const asked = served(memberVerbs.list, list, () => ({}))
  for (const who of people) {
    if (documents.get('members', memberIdOf(communityId, who))?.state !== 'removed') continue
    const reply = await ask(asked, {
      who,
      input: { communityId, show: 'active', after: null },
      database,
    })
    expect(reply).toEqual({ ok: false, code: 'MEMBER_REMOVED' })
  }
}
