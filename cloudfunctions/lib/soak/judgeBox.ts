import { isDeepStrictEqual } from 'node:util'
import { unsealed } from '../../../domain/suggestion/seal'
import { scopeOfPoll } from '../../poll/sealedPoll'
import type { Thread } from '../collections'
import type { Documents } from '../simulator/Documents'
import { ledgerOf } from '../simulator/ledgerOf'
import type { ToldBox } from './anonymousBox'
import { SEALED_POLL } from './scopes'

/**
 * What is wrong with the anonymous box and the anonymous poll: words were lost, doubled, changed or
 * left lying, an author cannot read what was answered, an adopted suggestion paid nobody, a ballot
 * was lost or not counted, or anything of it says who somebody is.
 */
export function judgeBox(documents: Documents, told: ToldBox): string[] {
  const threads = documents.all('threads')
  const bulletin = threads.flatMap(({ sealed }) => sealed).sort()
  const known = new Set(threads.map(({ _id }) => _id))
  return [
    ...told.improper,
    ...[...told.said.keys()].filter((id) => !known.has(id)).map((id) => `thread ${id} was lost`),
    ...threads.flatMap((thread) =>
      faultsOf(thread, bulletin, told.said.get(thread._id) ?? new Map<string, string>()).map(
        (fault) => `thread ${thread._id}: ${fault}`,
      ),
    ),
    ...judgeAdopted(documents, told),
    ...judgeBallots(documents, told),
    ...namedPeople(documents),
  ]
}

function faultsOf(thread: Thread, bulletin: readonly string[], told: Map<string, string>) {
  const { readKey, messages, waiting, due, released, refund } = thread
  const spoken = messages.filter(({ by }) => by === 'author' || by === 'admin')
  const texts = new Map(spoken.map(({ by, requestId, text }) => [`${by}|${requestId}`, text]))
  const read = unsealed(readKey, bulletin).map((text) => (JSON.parse(text) as Said).text)
  const refunds = messages.filter(({ by }) => by === 'refund').length
  const checks: [fault: string, holds: boolean][] = [
    ['a message stands there twice', texts.size === spoken.length],
    ['a message was lost', [...told].every(([key, text]) => texts.get(key) === text)],
    ['it was never handed over', released && due === null && waiting.length === 0],
    [
      'its author reads something else',
      isDeepStrictEqual(
        read,
        messages.map(({ text }) => text),
      ),
    ],
    [`it gave back ${refunds} tokens`, refunds === (refund ? 1 : 0)],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}

interface Said {
  text: string
}

/** What was adopted is paid, and nothing else is. */
function judgeAdopted(documents: Documents, told: ToldBox): string[] {
  const paid = documents.all('members').flatMap(({ _id }) =>
    ledgerOf(documents, _id).flatMap(({ id }) => {
      const threadId = id.startsWith('adopted:') ? id.slice('adopted:'.length) : null
      return threadId === null ? [] : [threadId]
    }),
  )
  const adoptions = documents.all('adoptions')
  const known = new Set(adoptions.map(({ _id }) => _id))
  return [
    ...[...told.adopted].filter((id) => !known.has(id)).map((id) => `${id} was adopted in vain`),
    ...adoptions.filter(({ state }) => state !== 'paid').map(({ _id }) => `${_id} still owes`),
    ...adoptions.filter(({ _id }) => !paid.includes(_id)).map(({ _id }) => `${_id} paid nobody`),
    ...paid.filter((id) => !known.has(id)).map((id) => `${id} paid, and is not adopted`),
  ]
}

function judgeBallots(documents: Documents, { ballots: told }: ToldBox): string[] {
  const ballots = documents.all('anonymousBallots', { scopeId: scopeOfPoll(SEALED_POLL) })
  const poll = documents.get('polls', SEALED_POLL)
  const counts: Record<string, number> = {}
  for (const choice of ballots.flatMap(({ choices }) => choices))
    counts[choice] = (counts[choice] ?? 0) + 1
  const lost = [...told].filter(([id, { turn, choices }]) => {
    const ballot = ballots.find(({ _id }) => _id === id)
    if (!ballot || ballot.turn < turn) return true
    return ballot.turn === turn && ballot.choices.join() !== choices.join()
  })
  return [
    ...lost.map(([id]) => `anonymous ballot ${id} was lost`),
    ...(isDeepStrictEqual(poll?.result, { voters: ballots.length, counts })
      ? []
      : ['the anonymous poll is not what its ballots add up to']),
  ]
}

const anonymous = ['threads', 'anonymousBallots', 'voices'] as const

/** Where nobody may stand, nobody stands: not by an openid, nor by the id of a membership, nor by a name. */
function namedPeople(documents: Documents): string[] {
  const people = documents
    .all('members')
    .flatMap(({ _id, openid, nickname }) => [_id, openid, nickname])
    .filter((word) => word !== '')
  return anonymous.flatMap((name) =>
    documents.all(name).flatMap((document) => {
      const text = JSON.stringify(document)
      const named = people.find((word) => text.includes(`"${word}"`))
      return named === undefined ? [] : [`${name} ${document._id} names ${named}`]
    }),
  )
}
