import { describe, expect, it } from 'vitest'
import { emptyQuestion, missingIn, writtenOf } from './WritingQuestion'

const single = { ...emptyQuestion, text: ' 一加一 ', options: ['一', '', '二', ''], chosen: [2] }

describe('a question that is being written', () => {
  it.each([
    ['先写题目', { ...single, text: ' ' }],
    ['至少写两个选项', { ...single, options: ['一', '', '', ''] }],
    ['有两个选项写得一样', { ...single, options: ['一', '一', '', ''] }],
    ['点一下正确的选项', { ...single, chosen: [1] }],
    ['写一个正确答案', { ...single, kind: 'shortText' as const, accepted: ' | ' }],
  ])('lacks something: %s', (words, writing) => {
    expect(missingIn(writing)).toBe(words)
  })

  it('is sent without its empty options, the right ones named by their new places', () => {
    expect(missingIn(single)).toBeNull()
    expect(writtenOf(single)).toMatchObject({
      question: { text: '一加一', options: ['一', '二'] },
      key: { solution: { chosen: [1] } },
    })
  })

  it('of true or false has its own options, of a short text its accepted answers', () => {
    const told = { ...emptyQuestion, text: '天是蓝的', chosen: [0] }
    expect(writtenOf({ ...told, kind: 'trueFalse' }).question.options).toEqual(['对', '错'])
    const short = writtenOf({ ...told, kind: 'shortText', accepted: '北京 ｜ Beijing|北京' })
    expect(short.key.solution).toEqual({ accepted: ['北京', 'Beijing'] })
  })
})
