import { createHash } from 'node:crypto'

/**
 * A second verifier, written from docs/raffle.md alone: it shares no code with the first, counts in
 * big integers and walks the list where the first climbs a tree. The curve's arithmetic it leaves to
 * whoever calls it. Only tests use it.
 */
export interface Document {
  format: string
  raffle: string
  title: string
  redrawOf: string | null
  frozenAt: string
  count: number
  weight: number
  root: string
  prizes: { name: string; count: number }[]
  tickets: string[]
  source: Record<string, unknown>
  commitment: string
  outcome: Record<string, unknown> | null
}

const VERSION = 'qunhuo-raffle/3'

const sha = (...parts: (string | Buffer)[]) => {
  const bytes = parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part))
  return createHash('sha256').update(Buffer.concat(bytes)).digest()
}

/** The winners that follow from a transcript's list, terms and outcome; throws at what does not fit. */
export function recompute(document: Document): [number, string][] {
  if (document.format !== VERSION) throw new Error('version')
  const expected = { root: rootHash(document.tickets), commitment: commit(document) }
  if (expected.root !== document.root) throw new Error('root')
  if (expected.commitment !== document.commitment) throw new Error('commitment')
  return winners(document, sha(`${VERSION}|seed`, bytes(document.commitment), chance(document)))
}

function rootHash(tickets: Document['tickets']): string {
  const sealed = tickets.map((line) => {
    const [code, weight, member, last, ...name] = line.split('|')
    const seal =
      name.length === 0 ? bytes(last) : sha(`${VERSION}|seal`, bytes(last), name.join('|'))
    return Buffer.concat([Buffer.from(`${code}|${weight}|${member}|`), seal])
  })
  let row: Buffer[] = []
  while (sealed.length > 0) row.push(sha(Buffer.from([0]), ...sealed.splice(0, 64)))
  while (row.length > 1) {
    const next: Buffer[] = []
    while (row.length > 1) {
      const [left, right, ...rest] = row as [Buffer, Buffer, ...Buffer[]]
      next.push(sha(Buffer.from([1]), left, right))
      row = rest
    }
    row = [...next, ...row]
  }
  return (row[0] ?? Buffer.alloc(0)).toString('hex')
}

function commit(document: Document): string {
  const { raffle, title, redrawOf, frozenAt, count, weight, root, prizes } = document
  let text = `${VERSION}\n${raffle}\n${title}\n${redrawOf === null ? '-' : redrawOf}\n${frozenAt}`
  text += `\n${count}\n${weight}\n${root}\n${sourceText(document.source)}\n${prizes.length}`
  for (const prize of prizes) text += `\n${prize.count}|${prize.name}`
  return sha(text).toString('hex')
}

interface Drawing {
  game: string
  issue: string
  day: string
}

function sourceText(source: Record<string, unknown>): string {
  if (source.kind === 'drand') return `drand ${String(source.chain)} ${String(source.round)}`
  if (source.kind === 'lottery') {
    const drawings = source.drawings as Drawing[]
    return `lottery ${drawings.map((d) => [d.game, d.issue, d.day].join(' ')).join(';')}`
  }
  const contributions = (source.contributions as string[]).join('\n')
  return `reveal ${String(source.sealed)} ${sha(contributions).toString('hex')}`
}

function chance({ source, outcome }: Document): Buffer {
  if (!outcome) throw new Error('not drawn')
  if (source.kind === 'drand') return sha(bytes(outcome.signature))
  if (source.kind === 'lottery') {
    const numbers = outcome.numbers as number[][]
    const lines = (source.drawings as Drawing[]).map(
      (d, i) => `${d.game} ${d.issue} ${String(numbers[i]?.join(' '))}\n`,
    )
    return sha(`${VERSION}|lottery\n${lines.join('')}`)
  }
  const secret = bytes(outcome.secret)
  if (sha(secret).toString('hex') !== source.sealed) throw new Error('seal')
  return sha(`${VERSION}|reveal`, secret, sha((source.contributions as string[]).join('\n')))
}

function* chunks(seed: Buffer): Generator<bigint, never> {
  for (let counter = 0n; ; counter++) {
    const hash = sha(seed, bytes(counter.toString(16).padStart(16, '0')))
    for (let at = 0; at < 30; at += 6)
      yield BigInt(`0x${hash.subarray(at, at + 6).toString('hex')}`)
  }
}

function winners({ tickets, prizes }: Document, seed: Buffer): [number, string][] {
  const stream = chunks(seed)
  let waiting = tickets.map((line) => {
    const [code, weight] = line.split('|') as [string, string]
    return { code, weight: BigInt(weight) }
  })
  const won: [number, string][] = []
  prizes.forEach((prize, place) => {
    for (let n = 0; n < prize.count && waiting.length > 0; n++) {
      let point = drawBelow(
        waiting.reduce((sum, ticket) => sum + ticket.weight, 0n),
        stream,
      )
      const winner = waiting.find(({ weight }) => {
        point -= weight
        return point < 0n
      })
      waiting = waiting.filter((ticket) => ticket !== winner)
      won.push([place, winner?.code ?? ''])
    }
  })
  return won
}

function drawBelow(bound: bigint, stream: Iterator<bigint, never>): bigint {
  const limit = (2n ** 48n / bound) * bound
  let value = stream.next().value
  while (value >= limit) value = stream.next().value
  return value % bound
}

function bytes(hex: unknown): Buffer {
  return Buffer.from(String(hex), 'hex')
}
