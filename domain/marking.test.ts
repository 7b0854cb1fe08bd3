import { describe, expect, it } from 'vitest'
import { improvement, isRight } from './marking'

describe('a response', () => {
  it.each([
    ['the right option', [1], [1], true],
    ['another option', [0], [1], false],
    ['all the right options', [0, 2], [0, 2], true],
    ['some of the right options', [0], [0, 2], false],
    ['one option too many', [0, 1, 2], [0, 2], false],
  ])('of %s', (_, chosen, right, marked) => {
    expect(isRight({ chosen }, { chosen: right })).toBe(marked)
  })

  it('in other words is right when one of the accepted answers is meant', () => {
    const solution = { accepted: ['云开发', 'CloudBase'] }
    expect(isRight({ text: 'cloud base' }, solution)).toBe(true)
    expect(isRight({ text: '云函数' }, solution)).toBe(false)
  })

  it('that is missing, empty or of the other sort is not right', () => {
    expect(isRight(null, { chosen: [0] })).toBe(false)
    expect(isRight({ text: ' ' }, { accepted: [' '] })).toBe(false)
    expect(isRight({ text: '0' }, { chosen: [0] })).toBe(false)
    expect(isRight({ chosen: [0] }, { accepted: ['0'] })).toBe(false)
  })
})

describe('points', () => {
  it.each([
    ['a first try earns every right answer', 3, 0, 15],
    ['a better one what it is better by', 4, 3, 5],
    ['an equal one nothing', 3, 3, 0],
    ['a worse one takes nothing away', 1, 3, 0],
  ])('%s', (_, right, best, points) => {
    expect(improvement(right, best, 5)).toBe(points)
  })
})
