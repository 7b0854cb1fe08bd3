import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf, type Head, withHead } from './anchor'

const heads = fc.array(
  fc.record({
    memberId: fc.string({ minLength: 1 }),
    seq: fc.nat(1_000),
    head: fc.string({ minLength: 32, maxLength: 32 }),
  }),
  { maxLength: 40 },
)

const peaksOf = (list: readonly Head[]) => list.reduce(withHead, [])
const rootOf = (list: readonly Head[]) => anchorOf(peaksOf(list))
const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 32)

/** The same, by halves: the largest whole tree to the left, the rest to the right. */
function treeOf(leaves: readonly string[]): string {
  const [only] = leaves
  if (only !== undefined && leaves.length === 1) return only
  const half = leaves.length / 2
  return hash(`node|${treeOf(leaves.slice(0, half))}|${treeOf(leaves.slice(half))}`)
}

function slowRootOf(leaves: readonly string[]): string {
  if (leaves.length === 0) return hash('end')
  const whole = 2 ** Math.floor(Math.log2(leaves.length))
  return hash(`node|${treeOf(leaves.slice(0, whole))}|${slowRootOf(leaves.slice(whole))}`)
}

describe('the anchor over all ledgers', () => {
  it('is the root of a hash tree, whoever computes it', () => {
    fc.assert(
      fc.property(heads, (list) => {
        const leaves = list.map(({ memberId, seq, head }) =>
          hash(`head|${memberId}|${seq}|${head}`),
        )
        expect(rootOf(list)).toBe(slowRootOf(leaves))
      }),
    )
  })

  it('is remembered by few peaks, the largest first', () => {
    const head = { memberId: 'ann', seq: 1, head: 'h' }
    const peaks = peaksOf(Array.from({ length: 13 }, () => head))
    expect(peaks.map(({ height }) => height)).toEqual([3, 2, 0])
  })

  it('leaves the peaks that it was given alone', () => {
    const before = peaksOf([{ memberId: 'ann', seq: 1, head: 'h' }])
    const copy = structuredClone(before)
    withHead(before, { memberId: 'bob', seq: 1, head: 'h' })
    expect(before).toEqual(copy)
  })
})
