import { describe, expect, it } from 'vitest'
import { readDelimited } from './delimitedText'

describe('delimited text', () => {
  it.each([
    [
      'copied from a spreadsheet',
      '甲\t乙,丙\n1\t2',
      [
        ['甲', '乙,丙'],
        ['1', '2'],
      ],
    ],
    ['of a .csv', '甲,乙\r\n1,\r\n', [['甲', '乙'], ['1', ''], ['']]],
    [
      'with quoted cells',
      '"a,b","他说""好""","x\ny"\n1,2,3',
      [
        ['a,b', '他说"好"', 'x\ny'],
        ['1', '2', '3'],
      ],
    ],
    ['with a quote inside a cell', '5" 屏,b', [['5" 屏', 'b']]],
  ])('%s has its cells', (_, text, cells) => {
    expect(readDelimited(text)).toEqual(cells)
  })
})
