import { describe, expect, it } from 'vitest'
import { answers, flawOf, type Question, type Solution, TRUE_FALSE } from './question'

const question: Question = {
  kind: 'single',
  text: '哪个是数据库',
  options: ['甲', '乙', '丙'],
  image: '',
  seconds: null,
}
const flaw = (changes: Partial<Question>, solution: Solution) =>
  flawOf({ question: { ...question, ...changes }, key: { solution, explanation: '' } })

describe('a written question', () => {
  it.each<[string, Partial<Question>, Solution]>([
    ['single choice', {}, { chosen: [2] }],
    ['multiple choice', { kind: 'multiple' }, { chosen: [0, 2] }],
    ['true or false', { kind: 'trueFalse', options: [...TRUE_FALSE] }, { chosen: [1] }],
    ['short text', { kind: 'shortText', options: [] }, { accepted: ['乙'] }],
  ])('of %s can be asked', (_, changes, solution) => {
    expect(flaw(changes, solution)).toBeNull()
  })

  it.each<[string, Partial<Question>, Solution]>([
    ['optionsMissing', { options: ['甲'] }, { chosen: [0] }],
    ['optionsMissing', { kind: 'trueFalse' }, { chosen: [0] }],
    ['optionsRepeated', { options: ['甲', '甲'] }, { chosen: [0] }],
    ['optionsUnwanted', { kind: 'shortText' }, { accepted: ['甲'] }],
    ['solutionMissing', {}, { chosen: [] }],
    ['solutionMissing', {}, { accepted: ['甲'] }],
    ['solutionMissing', { kind: 'shortText', options: [] }, { accepted: [] }],
    ['solutionUnknown', {}, { chosen: [3] }],
    ['solutionUnknown', { kind: 'multiple' }, { chosen: [1, 0] }],
    ['solutionNotOne', {}, { chosen: [0, 1] }],
  ])('is refused: %s', (named, changes, solution) => {
    expect(flaw(changes, solution)).toBe(named)
  })
})

describe('a response fits', () => {
  it('a choice of one only with one, of several with any, each once', () => {
    expect(answers({ chosen: [1] }, question)).toBe(true)
    expect(answers({ chosen: [0, 1] }, question)).toBe(false)
    expect(answers({ chosen: [3] }, question)).toBe(false)
    expect(answers({ chosen: [0, 1] }, { ...question, kind: 'multiple' })).toBe(true)
    expect(answers({ chosen: [1, 1] }, { ...question, kind: 'multiple' })).toBe(false)
  })

  it('words only a short text', () => {
    expect(answers({ text: '乙' }, question)).toBe(false)
    expect(answers({ text: '乙' }, { ...question, kind: 'shortText', options: [] })).toBe(true)
    expect(answers({ chosen: [] }, { ...question, kind: 'shortText', options: [] })).toBe(false)
  })
})
