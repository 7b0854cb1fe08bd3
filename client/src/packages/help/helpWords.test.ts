import { expect, it } from 'vitest'
import { beginningOf, hoursInWords, presenceInWords, spanInWords } from './helpWords'

const office = { days: 'workdays', from: 570, to: 1080 } as const

it('says the hours as people do', () => {
  expect(hoursInWords(office)).toBe('工作日 9:30–18:00')
  expect(hoursInWords({ days: 'everyDay', from: 0, to: 1440 })).toBe('每天 0:00–24:00')
})

it.each([
  [{ hours: office, open: true, opensAt: null }, /现在有人值守/],
  [
    { hours: office, open: false, opensAt: '2026-11-02T01:30:00.000Z' },
    /现在没人值守,11月\d日 .+ 起/,
  ],
  [{ hours: office, open: false, opensAt: null }, /最近一个月都没有值守/],
  [{ hours: null, open: false, opensAt: null }, /管理员看到就会回复/],
])('says of %j whether somebody is there', (desk, words) => {
  expect(presenceInWords({ ...desk, note: '' })).toMatch(words)
})

it.each([
  [0, '不到 1 分钟'],
  [59, '59 分钟'],
  [60, '1 小时'],
  [2879, '47 小时'],
  [2880, '2 天'],
])('%i minutes are %s', (minutes, words) => {
  expect(spanInWords(minutes)).toBe(words)
})

it('begins a long question, and leaves a short one whole', () => {
  expect(beginningOf('补签卡\n怎么用')).toBe('补签卡 怎么用')
  expect(Array.from(beginningOf('问'.repeat(61)))).toHaveLength(60)
})
