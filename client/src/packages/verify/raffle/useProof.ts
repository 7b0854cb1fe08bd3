import Taro from '@tarojs/taro'
import { useEffect, useReducer, useState } from 'react'
import type { Chain } from '../../../../../domain/raffle/chain'
import { chains } from '../../../../../domain/raffle/chain'
import type { BeaconCheck } from '../../../../../domain/raffle/chance'
import { fingerprintOf } from '../../../../../domain/raffle/fingerprint'
import { isIncluded } from '../../../../../domain/raffle/merkle'
import { readTranscript, type Unreadable } from '../../../../../domain/raffle/readTranscript'
import { isNameless } from '../../../../../domain/raffle/ticketLine'
import { joined, type Transcript } from '../../../../../domain/raffle/transcript'
import { checks, type Fault } from '../../../../../domain/raffle/verify'
import { call, codeOf } from '../../../services/call'
import { messageFor } from '../../../services/messageFor'
import { rememberedCommitment } from '../../../services/rememberedCommitments'
import type { StepName } from './proofWords'

/** A step, and how it went. */
export interface Step {
  name: StepName
  state: 'waiting' | 'right' | 'wrong'
}

/** What the verification found out. */
export interface Facts {
  fingerprint: string
  count: number
  weight: number
  /** How many in the list have erased themselves since. */
  gone: number
  source: string
  /** The own ticket, in words; null for somebody without one. */
  mine: string | null
  isPractice: boolean
  /** The beacon's signature stays unchecked: this phone cannot. */
  isUnsigned: boolean
  copy: () => void
}

/** How far the verification is. */
export type Proof =
  | { status: 'loading'; steps: readonly Step[] }
  | { status: 'failed'; message: string }
  | { status: 'checking'; steps: readonly Step[] }
  | { status: 'rejected'; steps: readonly Step[]; fault: Fault | 'mine' }
  | { status: 'frozen' | 'proven'; steps: readonly Step[]; facts: Facts }

interface About {
  communityId: string
  raffleId: string
}

const beforeDraw: readonly StepName[] = ['list', 'commitment', 'timing']
const names: readonly StepName[] = [...checks.map(({ name }) => name), 'mine']
/** Long enough to see a step go by. */
const PAUSE_MS = 120
/** Calls that a phone makes at once for a long list. */
const PARTS_AT_ONCE = 5

/** Verifies a raffle step by step; the page can be painted between two steps. */
export function useProof({ communityId, raffleId }: About) {
  const [proof, setProof] = useState<Proof>({ status: 'loading', steps: stepsOf([], null) })
  const [round, again] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    let isOver = false
    const show = (next: Proof) => {
      if (!isOver) setProof(next)
    }
    prove({ communityId, raffleId }, show).catch((error: unknown) =>
      show({ status: 'failed', message: messageFor(codeOf(error)) }),
    )
    return () => {
      isOver = true
    }
  }, [communityId, raffleId, round])
  return { proof, again }
}

async function prove(about: About, show: (proof: Proof) => void): Promise<void> {
  const transcript = await published(about)
  if (typeof transcript === 'string' || transcript.raffle !== about.raffleId) {
    show(rejected([], 'list', transcript === 'version' ? 'version' : 'format'))
    return
  }
  const check = await beaconCheck()
  const isUnsigned = check === null && transcript.source.kind === 'drand'
  const isBeacon = check ?? (() => true)
  const trust = { chains, remembered: rememberedCommitment(about.raffleId), isBeacon }
  const isDrawn = transcript.outcome !== null
  const done: StepName[] = []
  for (const { name, run } of checks) {
    if (!isDrawn && !beforeDraw.includes(name)) continue
    show({ status: 'checking', steps: stepsOf(done, null) })
    await pause()
    const fault = run(transcript, trust)
    if (fault) {
      show(rejected(done, name, fault))
      return
    }
    if (name !== 'outcome' || !isUnsigned) done.push(name)
  }
  const mine = await ownTicket(about, transcript)
  if (mine.status === 'missing') {
    show(rejected(done, 'mine', 'mine'))
    return
  }
  if (mine.status === 'proved') done.push('mine')
  const words = mine.status === 'proved' ? mine.words : null
  const facts = { ...factsOf(transcript, words), isUnsigned }
  show({ status: isDrawn ? 'proven' : 'frozen', steps: stepsOf(done, null), facts })
}

/** Null where JavaScript has no BigInts, which the curve cannot do without: iOS 12 and 13. */
async function beaconCheck(): Promise<BeaconCheck | null> {
  if (typeof BigInt === 'undefined') return null
  const { isBeaconOf } = await import('../../../../../domain/raffle/beaconSignature')
  return isBeaconOf
}

/** The whole transcript: a long list comes in parts. */
async function published(about: About): Promise<Transcript | Unreadable> {
  const partOf = async (part: number) => {
    const { json, parts } = await call('raffle.transcript', { ...about, part })
    return { transcript: readTranscript(json), parts }
  }
  const first = await partOf(0)
  if (typeof first.transcript === 'string') return first.transcript
  const rest: Transcript[] = []
  for (let next = 1; next < first.parts; next += PARTS_AT_ONCE) {
    const count = Math.min(PARTS_AT_ONCE, first.parts - next)
    const some = await Promise.all(Array.from({ length: count }, (_, at) => partOf(next + at)))
    for (const { transcript } of some) {
      if (typeof transcript === 'string') return transcript
      rest.push(transcript)
    }
  }
  return joined(first.transcript, rest)
}

type OwnTicket = { status: 'none' | 'missing' } | { status: 'proved'; words: string }

/** The own ticket, proved to be in the very list that was verified; null for somebody without one. */
async function ownTicket(about: About, { root }: Transcript): Promise<OwnTicket> {
  const { raffle } = await call('raffle.view', about)
  if (raffle.mine?.state !== 'entered') return { status: 'none' }
  const { ticket, block, path } = await call('raffle.proof', about)
  const isIn = ticket.weight === raffle.mine.weight && isIncluded(ticket, { block, path }, root)
  if (!isIn) return { status: 'missing' }
  return { status: 'proved', words: `我的号码:${Number(ticket.code)} 号,${ticket.weight} 份` }
}

function factsOf(transcript: Transcript, mine: string | null): Omit<Facts, 'isUnsigned'> {
  const { commitment, count, weight, source, tickets } = transcript
  const chain = source.kind === 'drand' ? chains.find(({ hash }) => hash === source.chain) : null
  return {
    fingerprint: fingerprintOf(commitment),
    count,
    weight,
    gone: tickets.filter(isNameless).length,
    source: sourceInWords(transcript, chain),
    mine,
    isPractice: chain?.standing === 'practice',
    copy: () => void Taro.setClipboardData({ data: JSON.stringify(transcript) }),
  }
}

function sourceInWords({ source, outcome }: Transcript, chain: Chain | null | undefined): string {
  switch (source.kind) {
    case 'drand': {
      const name = chain?.standing === 'public' ? 'drand quicknet' : '本机演练信标'
      return `随机数:${name} 第 ${source.round} 轮`
    }
    case 'lottery':
      return outcome?.kind === 'lottery'
        ? `彩票号码:${outcome.numbers.map((one) => one.join(' ')).join(';')},请对照官方公告`
        : '随机数:等彩票开奖'
    case 'reveal':
      return '随机数:平台封存的数,和每个人手机出的数合在一起'
  }
}

function rejected(done: readonly StepName[], wrong: StepName, fault: Fault | 'mine'): Proof {
  return { status: 'rejected', steps: stepsOf(done, wrong), fault }
}

function stepsOf(done: readonly StepName[], wrong: StepName | null): Step[] {
  return names.map((name) => ({
    name,
    state: name === wrong ? 'wrong' : done.includes(name) ? 'right' : 'waiting',
  }))
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAUSE_MS)
  })
}
