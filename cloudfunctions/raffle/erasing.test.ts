import { describe, expect, it } from 'vitest'
import { readTranscript } from '../../domain/raffle/readTranscript'
import { type Document, recompute } from '../../domain/raffle/strangersVerifier'
import { isNameless } from '../../domain/raffle/ticketLine'
import { verify } from '../../domain/raffle/verify'
import { erase } from '../community/erase'
import { collectionNames } from '../community/personalSamples'
import type { Database } from '../lib/Database'
import { memberIdOf } from '../lib/memberId'
import { newMember } from '../lib/newMember'
import { Documents } from '../lib/simulator/Documents'
import { databaseOver } from '../lib/simulator/databaseOver'
import { everythingPasses } from '../lib/simulator/everythingPasses'
import { community } from '../lib/simulator/population'
import { transcriptPart } from './drawRaffle'
import { enter } from './enter'
import { isFrozen } from './isFrozen'
import { nowhere, raffle } from './simulation/raffles'
import { tending } from './tend'

const joinedAt = new Date('2026-11-01T01:00:00.000Z')
const opened = new Date('2026-11-02T01:00:00.000Z')
/** Closed, and due to be drawn: one run of the timer does all of it. */
const due = new Date('2026-11-02T02:00:00.000Z')
const people = { ann: '安安', bob: '波波', cai: '彩彩' } as const
type Person = keyof typeof people
const openids = Object.keys(people) as Person[]
const about = { communityId: community._id, raffleId: raffle._id }

let salts = 0
const randomBytes = (size: number) => new Uint8Array(size).fill(++salts % 256)

/** A free raffle that three people have entered, and each of whom will win something. */
async function enteredByThree() {
  const documents = new Documents()
  documents.put('communities', community)
  documents.put('raffles', { ...raffle, price: 0, most: 1 })
  const database = reaching(documents, () => undefined)
  for (const openid of openids) {
    const member = newMember({ community, openid, nickname: people[openid], joinedAt })
    documents.put('members', member)
    const input = { ...about, requestId: openid.padEnd(22, '0'), weight: 1 }
    await enter({
      database,
      input,
      member,
      now: opened,
      openid,
      randomBytes,
      passesCheck: everythingPasses,
    })
  }
  return { documents, database }
}

/** A database of which every trip is told of before it begins. */
function reaching(documents: Documents, before: () => unknown): Database {
  return databaseOver(async (_, operation) => {
    await before()
    return operation(documents)
  })
}

const tends = (database: Database) =>
  tending(nowhere)({ database, input: {}, now: due, randomBytes })
const erases = (database: Database, openid: Person) =>
  erase({
    database,
    input: { communityId: community._id },
    now: due,
    openid,
    randomBytes,
    passesCheck: everythingPasses,
  })

/** Runs something, and just before its n-th trip something else; false if it has no such trip. */
async function meanwhile(
  documents: Documents,
  at: number,
  { run, other }: { run: (database: Database) => unknown; other: () => unknown },
): Promise<boolean> {
  let trips = 0
  await run(
    reaching(documents, async () => {
      trips += 1
      if (trips === at) await other()
    }),
  )
  return trips >= at
}

class BrokenOff extends Error {}

/** Runs something until its n-th trip, which is never made. */
async function brokenOff(
  documents: Documents,
  at: number,
  run: (database: Database) => unknown,
): Promise<boolean> {
  const other = () => Promise.reject(new BrokenOff())
  try {
    return await meanwhile(documents, at, { run, other })
  } catch (error) {
    if (error instanceof BrokenOff) return true
    throw error
  }
}

/** Names the place of every trip in turn, until there is none any more. */
async function atEveryTrip(check: (at: number) => Promise<boolean>): Promise<void> {
  let at = 1
  while (await check(at)) at += 1
  expect(at).toBeGreaterThan(5)
}

const dumpOf = (documents: Documents) =>
  JSON.stringify(collectionNames.map((name) => documents.all(name)))

/** All is drawn, both verifiers find it right, and of those who erased themselves nothing is left. */
async function expectDrawnWithout(documents: Documents, gone: readonly Person[], hint: string) {
  const drawn = documents.get('raffles', raffle._id)
  if (!drawn || !isFrozen(drawn)) throw new Error(`not drawn: ${hint}`)
  expect(drawn, hint).toMatchObject({ state: 'drawn', dueAt: null })
  const ids = openids.map((openid) => memberIdOf(community._id, openid))
  expect(drawn.wins?.map(({ memberId }) => memberId).sort(), hint).toEqual(ids.sort())
  const dump = dumpOf(documents)
  for (const openid of openids) {
    expect(dump.includes(people[openid]), `${hint}: ${openid}`).toBe(!gone.includes(openid))
    expect(dump.includes(`"openid":"${openid}"`), hint).toBe(!gone.includes(openid))
  }
  const { json } = await transcriptPart(
    reaching(documents, () => undefined),
    drawn,
    0,
  )
  const transcript = readTranscript(json)
  if (typeof transcript === 'string') throw new Error(transcript)
  expect(verify(transcript, { chains: [], isBeacon: () => false }), hint).toBeNull()
  expect(recompute(JSON.parse(json) as Document), hint).toEqual(transcript.winners)
  expect(transcript.tickets.filter(isNameless)).toHaveLength(gone.length)
}

describe('somebody who erases themselves while the list is frozen and drawn', () => {
  it('is named nowhere, at whatever moment of the timer that is', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      const other = () => erases(database, 'ann')
      const reached = await meanwhile(documents, at, { run: tends, other })
      if (!reached) await other()
      await expectDrawnWithout(documents, ['ann'], `trip ${at} of the timer`)
      return reached
    })
  })

  it('is named nowhere, at whatever moment of the erasing the timer comes', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      const run = (traced: Database) => erases(traced, 'ann')
      const reached = await meanwhile(documents, at, { run, other: () => tends(database) })
      if (!reached) await tends(database)
      await expectDrawnWithout(documents, ['ann'], `trip ${at} of the erasing`)
      return reached
    })
  })

  it('is named nowhere once an erasing that broke off was done again', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      const run = (traced: Database) => erases(traced, 'ann')
      const reached = await brokenOff(documents, at, run)
      await tends(database)
      if (reached) await erases(database, 'ann')
      await expectDrawnWithout(documents, ['ann'], `broken off at trip ${at}`)
      return reached
    })
  })

  it('is named nowhere after a timer that broke off and one that went on', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      const reached = await brokenOff(documents, at, tends)
      await erases(database, 'ann')
      await tends(database)
      await expectDrawnWithout(documents, ['ann'], `broken off at trip ${at}`)
      return reached
    })
  })

  it('is named nowhere by a timer of two that wakes up late', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      const other = async () => {
        await tends(database)
        await erases(database, 'ann')
      }
      const reached = await meanwhile(documents, at, { run: tends, other })
      if (!reached) await erases(database, 'ann')
      await expectDrawnWithout(documents, ['ann'], `woke up at trip ${at}`)
      return reached
    })
  })

  it('is named nowhere by a timer that wakes up late and breaks off at once', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      let trips = 0
      const late = reaching(documents, async () => {
        trips += 1
        if (trips > at) throw new BrokenOff()
        if (trips < at) return
        await tends(database)
        await erases(database, 'ann')
      })
      await tends(late).catch((error: unknown) => {
        if (!(error instanceof BrokenOff)) throw error
      })
      if (trips < at) await erases(database, 'ann')
      await expectDrawnWithout(documents, ['ann'], `woke up at trip ${at}`)
      return trips >= at
    })
  })

  it('does not bring back the name of another who does so at the same time', async () => {
    await atEveryTrip(async (at) => {
      const { documents, database } = await enteredByThree()
      await tends(database)
      const run = (traced: Database) => erases(traced, 'ann')
      const reached = await meanwhile(documents, at, { run, other: () => erases(database, 'bob') })
      if (!reached) await erases(database, 'bob')
      await expectDrawnWithout(documents, ['ann', 'bob'], `trip ${at} of the erasing`)
      return reached
    })
  })
})
