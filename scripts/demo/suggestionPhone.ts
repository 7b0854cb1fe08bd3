import { randomBytes } from 'node:crypto'
import type { Input, Output, Reply, VerbName } from '../../contract'
import { bytesOf } from '../../domain/bytes'
import { newBatch, shown, type Token, tokensOf } from '../../domain/suggestion/batch'
import { keysOf } from '../../domain/suggestion/secrets'
import type { Qunhuo } from '../startQunhuo'

/** For tests and the demo: asks the box as a phone without identity does. */
export async function askBox<Name extends Extract<VerbName, `box.${string}`>>(
  qunhuo: Qunhuo,
  name: Name,
  input: Input<Name>,
): Promise<Reply<Output<Name>>> {
  const body = JSON.stringify({ verb: name.slice('box.'.length), input })
  const answer = await fetch(`${qunhuo.cloud.url}/http/box`, { method: 'POST', body })
  return (await answer.json()) as Reply<Output<Name>>
}

/** The data of an answer that must be one. */
export function granted<Data>(reply: Reply<Data>): Data {
  if (!reply.ok) throw new Error(reply.code)
  return reply.data
}

/** What a phone does after the first check-in of a quarter. */
export async function fetchTokens(qunhuo: Qunhuo, communityId: string, openid: string) {
  const { scopes } = granted(await qunhuo.call('suggestion.scopes', { communityId }, openid))
  const tokens: Token[] = []
  for (const { scopeId, quota } of scopes)
    tokens.push(...(await fetchTokensFor(qunhuo, { communityId, scopeId, quota }, openid)))
  return tokens
}

/** What a phone does for one scope. */
export async function fetchTokensFor(
  qunhuo: Qunhuo,
  { communityId, scopeId, quota }: { communityId: string; scopeId: string; quota: number },
  openid: string,
): Promise<Token[]> {
  const { keys } = granted(await askBox(qunhuo, 'box.keys', { scopeIds: [scopeId] }))
  const batch = await newBatch({ scopeId, quota, modulus: keys[0]?.modulus ?? '' }, chance)
  const blinded = batch.items.map((item) => item.blinded)
  const issued = await qunhuo.call('suggestion.issue', { communityId, scopeId, blinded }, openid)
  return tokensOf(batch, granted(issued).signatures) ?? []
}

export const chance = (size: number) => Promise.resolve(new Uint8Array(randomBytes(size)))

/** What a phone sends to cast the ballot of a token. */
export function casting(token: Token, choices: string[], turn = 1): Input<'box.vote'> {
  return { ...shown(token), choices, turn }
}

/** What a phone sends to open a thread for a token. */
export function opening(token: Token, text: string): Input<'box.open'> {
  return { ...shown(token), readKey: keysOf(bytesOf(token.secret)).readKey, topic: 'work', text }
}
