import { expect, it } from 'vitest'
import { oneLine } from './oneLine'
import { upTo } from './upTo'

it('makes one line of what was written on several', () => {
  expect(oneLine('  今天\n顺利\t完成 ')).toBe('今天 顺利 完成')
})

it('takes out what would turn the text of others around', () => {
  expect(oneLine('a\u202eb\u200fc')).toBe('abc')
})

it('composes letters the way the cloud keeps them', () => {
  expect(oneLine('e\u0301')).toBe('é')
})

it('leaves nothing of blanks', () => {
  expect(oneLine(' \n ')).toBe('')
})

it('says 999+ beyond what is counted', () => {
  expect(upTo(999, 999)).toBe('999')
  expect(upTo(999, 1000)).toBe('999+')
})
