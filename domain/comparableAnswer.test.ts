import { describe, expect, it } from 'vitest'
import { comparableAnswer } from './comparableAnswer'

describe('a short answer is the same', () => {
  it.each([
    ['in full and half width', 'ＨＴＴＰ２', 'HTTP2'],
    ['in capitals and small letters', 'TypeScript', 'typescript'],
    ['with and without spaces, wide ones too', ' 云 开发\u3000', '云开发'],
    ['with and without punctuation', '《红楼梦》。', '红楼梦'],
    ['with a hyphen', 'Wi-Fi', 'wifi'],
    ['with thousands apart', '1,000,000', '1000000'],
    ['with a wide point in a number', '１．５ GHz。', '1.5ghz'],
    ['with any dash for a minus', '−5', '-5'],
  ])('%s', (_, written, meant) => {
    expect(comparableAnswer(written)).toBe(comparableAnswer(meant))
  })
})

describe('a short answer is another', () => {
  it.each([
    ['with a sign of its own', 'C++', 'C'],
    ['with a sharp', 'C#', 'c'],
    ['with a point in the number', '3.14', '314'],
    ['with a time of day', '9:30', '930'],
    ['with a fraction', '1/2', '12'],
    ['below zero', '-5', '5'],
    ['in per cent', '5%', '5'],
    ['as a list of numbers', '1、2', '12'],
  ])('%s', (_, written, other) => {
    expect(comparableAnswer(written)).not.toBe(comparableAnswer(other))
  })

  it('of nothing but punctuation', () => {
    expect(comparableAnswer('？')).toBe('?')
    expect(comparableAnswer('！')).not.toBe(comparableAnswer('？'))
  })
})
