import { expect, it } from 'vitest'
import { topicsIn, topicsInWords } from './topics'

it.each([
  ['写文档、做表格', ['写文档', '做表格']],
  ['爬山,摄影, 烘焙;;', ['爬山', '摄影', '烘焙']],
  ['爬山、爬山', ['爬山']],
  ['', []],
  ['一二三四五六七八九十一二三', ['一二三四五六七八九十一二']],
  ['a、b、c、d、e、f、g、h、i', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']],
])('%j is %j', (written, topics) => {
  expect(topicsIn(written)).toEqual(topics)
  expect(topicsIn(topicsInWords(topics))).toEqual(topics)
})
