import type { contract } from '../../contract'
import { drawingsBegin } from '../../domain/raffle/lottery'
import { asPerson } from '../lib/asPerson'
import type { Eligibility, Raffle } from '../lib/collections'
import { openCommunityOf } from '../lib/communities'
import { Failure } from '../lib/Failure'
import { checkPictures } from '../lib/pictures/checkPictures'
import {
  awaitedIn,
  type ChosenPictures,
  choosePictures,
  shownAt,
} from '../lib/pictures/choosePictures'
import type { Call } from '../lib/serve'
import { titleOf } from './activities'
import { emptyRaffle, plannedChance } from './newRaffle'
import { askedFor, raffleIdOf } from './raffleIds'

type Launch = Call<typeof contract.raffle.launch>
type Plan = Launch['input']['plan']

const LONGEST_MS = 92 * 86_400_000
const MOST_WINNERS = 500

/** Sets a raffle up; the same request again is the same raffle. */
export async function launch(call: Launch) {
  const { database, input, member, now, passesCheck } = call
  await openCommunityOf(database, input.communityId, now)
  const raffleId = raffleIdOf(member._id, input.requestId)
  const known = await database.get('raffles', raffleId)
  if (known) return same(known, input.plan)
  requireSound(input.plan, now)
  const who = await namedWho(call)
  if (!(await passesCheck(wordsOf(input.plan)))) throw new Failure('CONTENT_HELD')
  const bearer = { name: 'raffles', id: raffleId } as const
  const choice = { database, now, communityId: input.communityId, by: asPerson(member), bearer }
  const chosen = await choosePictures(choice, pictureWishes(input.plan))
  const raffle = withPictures(newRaffle(call, raffleId, who), chosen)
  const isFirst = await database.insert('raffles', raffle)
  await checkPictures(call, chosen, bearer)
  if (isFirst) return { raffleId }
  const first = await database.get('raffles', raffleId)
  if (!first) throw new Failure('BUSY')
  return same(first, input.plan)
}

function same({ _id, asked }: Raffle, plan: Plan) {
  if (asked !== askedFor(plan)) throw new Failure('REQUEST_REUSED')
  return { raffleId: _id }
}

/** What the schema cannot say: times in their order, and entries that can be paid for. */
function requireSound({ chance, closesAt, drawsAt, most, price, prizes }: Plan, now: Date): void {
  const closes = new Date(closesAt)
  const count = prizes.reduce((sum, prize) => sum + prize.count, 0)
  const wrong: [field: string, isWrong: boolean][] = [
    ['closesAt', closes <= now || closes.getTime() > now.getTime() + LONGEST_MS],
    ['drawsAt', drawsAt !== null && tooFar(new Date(drawsAt), closes)],
    ['most', most > 1 && price === 0],
    ['prizes', count > MOST_WINNERS],
    ['chance', chance.kind === 'lottery' && drawingsBegin(chance.drawings) <= closes],
  ]
  const [first] = wrong.filter(([, isWrong]) => isWrong)
  if (first) throw new Failure('INVALID_INPUT', first[0])
}

function tooFar(draws: Date, closes: Date): boolean {
  return draws < closes || draws.getTime() > closes.getTime() + LONGEST_MS
}

function wordsOf({ title, prizes }: Plan): string {
  const words = prizes.flatMap(({ name, asks }) =>
    asks.kind === 'choice' ? [name, ...asks.options] : [name],
  )
  return [title, ...words].join('\n')
}

const pictureField = (index: number) => `prizes.${index}.picture`

function pictureWishes({ prizes }: Plan) {
  return prizes.map(({ picture }, index) => ({ field: pictureField(index), file: picture }))
}

function withPictures(raffle: Raffle, chosen: ChosenPictures): Raffle {
  const prizes = raffle.prizes.map((prize, index) => ({
    ...prize,
    picture: shownAt(chosen, pictureField(index)),
  }))
  return { ...raffle, prizes, ...awaitedIn(chosen) }
}

/** Whom it is for; an activity is one of this community's, and known by its title from now on. */
async function namedWho({ database, input }: Launch): Promise<Eligibility> {
  const { who } = input.plan
  if (who.kind !== 'activity') return who
  const title = await titleOf(database, input.communityId, who.of)
  if (title === null) throw new Failure('INVALID_INPUT', 'who')
  return { ...who, title }
}

function newRaffle(
  { input, member, now, randomBytes }: Launch,
  raffleId: string,
  who: Eligibility,
): Raffle {
  const { closesAt, drawsAt, chance, ...plan } = input.plan
  return {
    ...emptyRaffle,
    ...plan,
    who,
    _id: raffleId,
    communityId: input.communityId,
    closesAt: new Date(closesAt),
    drawsAt: drawsAt === null ? null : new Date(drawsAt),
    chance: plannedChance(chance, randomBytes),
    dueAt: new Date(closesAt),
    by: member._id,
    asked: askedFor(input.plan),
    createdAt: now,
  }
}
