import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { vote } from '../cloudfunctions/box/vote'
import { givenPoll } from '../cloudfunctions/lib/authorisation/poll'
import { blindSign, newBlindKey } from '../cloudfunctions/lib/blindSignature'
import { memberIdOf } from '../cloudfunctions/lib/memberId'
import { Documents } from '../cloudfunctions/lib/simulator/Documents'
import { databaseOver } from '../cloudfunctions/lib/simulator/databaseOver'
import { scopeOfPoll } from '../cloudfunctions/poll/sealedPoll'
import { base64UrlOf, bytesOf } from '../domain/bytes'
import { newBatch, tokensOf } from '../domain/suggestion/batch'
import { demoCommunity } from '../scripts/demo/demoCommunity'
import { casting, chance, fetchTokens } from '../scripts/demo/suggestionPhone'
import { startQunhuo } from '../scripts/startQunhuo'
import type { Report, Suite } from './Figure'

const communityId = demoCommunity._id
const domain = path.resolve(import.meta.dirname, '../domain')
const engines = [
  { name: 'V8', flags: [] },
  { name: 'V8 without JIT', flags: ['--jitless'] },
] as const

/** What anonymity costs: on the slowest engine at hand, in the mini program, and in database trips. */
export const blindSignatures: Suite = {
  title: 'blind signatures',
  run: async (report) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'qunhuo-'))
    await times(report, path.join(folder, 'engine.cjs'))
    await rm(folder, { recursive: true })
    report('client part, blind RSA minified', await sizeOf('blindRsa/blindRsa.ts'), 'bytes')
    report('client part, with secrets and batches', await sizeOf('suggestion/batch.ts'), 'bytes')
    await tripsOfIssue(report)
    await tripsOfBallots(report)
  },
}

async function times(report: Report, outfile: string): Promise<void> {
  const entryPoints = [path.join(import.meta.dirname, 'blindEngine.ts')]
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'cjs' })
  const { modulus } = await newBlindKey()
  for (const { name, flags } of engines)
    for (const bigInts of ['with', 'without']) {
      const words = [...flags, outfile, modulus, bigInts]
      const { stdout } = await promisify(execFile)(process.execPath, words)
      const { blind, unblind } = JSON.parse(stdout) as { blind: number; unblind: number }
      report(`${name}, ${bigInts} BigInt, three blinded`, blind, 'ms')
      report(`${name}, ${bigInts} BigInt, one unblinded and checked`, unblind, 'ms')
    }
}

async function sizeOf(file: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [path.join(domain, file)],
    ...{ bundle: true, minify: true, write: false, format: 'esm', target: 'es2017' },
  })
  return outputFiles[0]?.contents.length ?? Number.NaN
}

/** Of the function that knows who asks, counted by the local cloud. */
async function tripsOfIssue(report: Report): Promise<void> {
  const qunhuo = await startQunhuo()
  const { cloud, call, put } = qunhuo
  await put('communities', demoCommunity)
  const joining = { communityId, shown: true, via: 'card' } as const
  for (const openid of ['ann', 'bob']) await call('community.join', joining, openid)
  for (const openid of ['ann', 'bob']) {
    await fetchTokens(qunhuo, communityId, openid)
    const [issue, scopes] = cloud.invocations().slice(-2).reverse()
    const which = openid === 'ann' ? 'cold' : 'warm'
    report(`suggestion.scopes, ${which}`, scopes?.trips ?? Number.NaN, 'trips')
    report(
      `suggestion.issue, ${which}, the proof of membership included`,
      issue?.trips ?? 0,
      'trips',
    )
  }
  await cloud.close()
}

/** Of the function that knows nobody: the local cloud keeps no record of it, so it runs here. */
async function tripsOfBallots(report: Report): Promise<void> {
  const documents = new Documents()
  let trips = 0
  const database = databaseOver((_, operation) => {
    trips += 1
    return Promise.resolve(operation(documents))
  })
  const memberId = memberIdOf(communityId, 'by')
  const [given] = givenPoll({ communityId, home: communityId, memberId, openid: '' }).polls ?? []
  if (!given) throw new Error('no poll')
  const scopeId = scopeOfPoll(given._id)
  const { modulus, privateKey } = await newBlindKey()
  const scope = { communityId, before: '', hash: '', endsAt: given.closesAt, over: false }
  documents.put('communities', demoCommunity)
  documents.put('polls', { ...given, ballots: { kind: 'anonymous', soFar: null, issued: null } })
  documents.put('scopes', { _id: scopeId, modulus, privateKey, ...scope })
  const tokens = await Promise.all([0, 1].map(() => signedToken({ scopeId, modulus, privateKey })))
  const cast = async (name: string, which: number, choices: string[], turn: number) => {
    const token = tokens[which]
    if (!token) throw new Error('no token')
    trips = 0
    const input = casting(token, choices, turn)
    await vote({ database, now: given.opensAt, randomBytes: () => Buffer.alloc(0), input })
    report(`box.vote, ${name}`, trips, 'trips')
  }
  await cast('cold', 0, ['1'], 1)
  await cast('warm', 1, ['1'], 1)
  await cast('cast anew', 1, ['2'], 2)
}

async function signedToken(key: { scopeId: string; modulus: string; privateKey: string }) {
  const batch = await newBatch({ ...key, quota: 1 }, chance)
  const signatures = batch.items.map(({ blinded }) =>
    base64UrlOf(blindSign(key.privateKey, bytesOf(blinded)) ?? new Uint8Array()),
  )
  return tokensOf(batch, signatures)?.[0]
}
