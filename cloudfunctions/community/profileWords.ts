import type { Input } from '../../contract'
import type { Member } from '../lib/collections'
import { heldTexts } from '../lib/heldTexts'
import { awaitedPath } from '../lib/pictures/awaitedPath'
import type { Caller } from '../lib/serve'
import { topicsAsText } from '../lib/topics'

type Part = 'nickname' | 'skills' | 'interests'

/** The words of a profile after the content check: what is written, and what waits for an admin. */
export interface CheckedWords {
  set: Record<string, unknown>
  unset: string[]
  /** To be put before the admins. */
  held: { kind: Part; text: string }[]
  /** Parts of which nothing waits any more. */
  settled: Part[]
}

const parts: readonly Part[] = ['nickname', 'skills', 'interests']

/** Checks the words of a profile. What others have read before, and what waits already, is not checked again. */
export async function checkedWords(
  passesCheck: Caller['passesCheck'],
  member: Member,
  input: Input<'community.setProfile'>,
): Promise<CheckedWords> {
  const said = parts.map((kind) => ({ kind, text: textOf(input[kind]), value: input[kind] }))
  const fresh = said.filter(({ kind, text }) => isNew(member, kind, text))
  const refused = await heldTexts(
    passesCheck,
    fresh.map(({ text }) => text),
  )
  const held = fresh.filter((_, position) => refused.includes(position))
  const waiting = said.filter(({ kind, text }) => member.awaited?.[kind] === text)
  const shown = said.filter((one) => !held.includes(one) && !waiting.includes(one))
  const written: [string, unknown][] = [
    ...shown.map(({ kind, value }): [string, unknown] => [kind, value]),
    ...held.map(({ kind, text }): [string, unknown] => [awaitedPath(kind), text]),
  ]
  return {
    set: Object.fromEntries(written),
    unset: shown.map(({ kind }) => awaitedPath(kind)),
    held: held.map(({ kind, text }) => ({ kind, text })),
    settled: shown
      .filter(({ kind }) => member.awaited?.[kind] !== undefined)
      .map(({ kind }) => kind),
  }
}

function isNew(member: Member, kind: Part, text: string): boolean {
  if (text === '' || member.awaited?.[kind] === text) return false
  const known = textOf(member[kind] ?? []).split('\n')
  return text.split('\n').some((word) => !known.includes(word))
}

function textOf(said: string | readonly string[]): string {
  return typeof said === 'string' ? said : topicsAsText(said)
}
