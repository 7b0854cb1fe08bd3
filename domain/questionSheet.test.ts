import { describe, expect, it } from 'vitest'
import { MOST_ROWS, readQuestionSheet } from './questionSheet'

const head = ['题型', '题目', '选项A', '选项B', '选项C', '答案', '解析', '限时（秒）', '图片']
const row = (changes: Record<string, string> = {}) => {
  const cells: Record<string, string> = { 题型: '单选', 题目: '一加一', 选项A: '一', 选项B: '二' }
  return head.map((name) => ({ ...cells, 答案: 'B', ...changes })[name] ?? '')
}
const read = (...rows: string[][]) => readQuestionSheet([head, ...rows])
const problemOf = (changes: Record<string, string>) => {
  const sheet = read(row(), row(changes))
  return sheet.status === 'flawed' ? sheet.problems : 'sound'
}

describe('a sheet of questions', () => {
  it('gives every kind of question, with its key', () => {
    const sheet = read(
      row({ 解析: '数一数', '限时（秒）': '３０秒' }),
      row({ 题型: '多选题', 选项C: '三', 答案: 'c、a' }),
      row({ 题型: '判断', 题目: '水往低处流', 选项A: '', 选项B: '', 答案: '√' }),
      row({ 题型: '填空', 题目: '首都', 选项A: '', 选项B: '', 答案: '北京｜ Beijing | 北京' }),
    )
    expect(sheet).toMatchObject({
      status: 'sound',
      questions: [
        {
          question: {
            kind: 'single',
            text: '一加一',
            options: ['一', '二'],
            image: '',
            seconds: 30,
          },
          key: { solution: { chosen: [1] }, explanation: '数一数' },
        },
        {
          row: 3,
          question: { kind: 'multiple', options: ['一', '二', '三'] },
          key: { solution: { chosen: [0, 2] }, explanation: '' },
        },
        {
          row: 4,
          question: { kind: 'trueFalse', options: ['对', '错'] },
          key: { solution: { chosen: [0] }, explanation: '' },
        },
        {
          row: 5,
          question: { kind: 'shortText', options: [] },
          key: { solution: { accepted: ['北京', 'Beijing'] }, explanation: '' },
        },
      ],
    })
  })

  it('takes its columns in any order and passes over empty rows and unknown columns', () => {
    const sheet = readQuestionSheet([
      ['答案', '备注', '题目', '题型'],
      ['', '', '', ''],
      ['对', '随便写', '天是蓝的', '判断'],
    ])
    expect(sheet).toMatchObject({
      status: 'sound',
      questions: [{ question: { text: '天是蓝的' } }],
    })
  })

  it.each([
    ['kindUnknown', { 题型: '连线' }],
    ['textMissing', { 题目: ' ' }],
    ['tooLong', { 题目: '长'.repeat(301) }],
    ['unreadableCharacter', { 题目: '一\u0000' }],
    ['optionsMissing', { 选项B: '' }],
    ['optionsMissing', { 选项B: '', 选项C: '三' }],
    ['optionsRepeated', { 选项B: '一' }],
    ['solutionMissing', { 答案: '' }],
    ['solutionUnknown', { 答案: 'E' }],
    ['solutionUnknown', { 答案: '二' }],
    ['solutionNotOne', { 答案: 'AB' }],
    ['secondsWrong', { '限时（秒）': '5' }],
    ['imageWrong', { 图片: 'http://a.example/1.png' }],
    ['repeated', {}],
  ])('is refused whole, with the row named: %s', (problem, changes) => {
    expect(problemOf(changes)).toEqual([{ row: 3, problem }])
  })

  it('names every row that is wrong', () => {
    const sheet = read(row({ 答案: 'Z' }), row(), row({ 题型: '' }))
    expect(sheet).toEqual({
      status: 'flawed',
      problems: [
        { row: 2, problem: 'solutionUnknown' },
        { row: 4, problem: 'kindUnknown' },
      ],
    })
  })

  it('needs its head, a question, and not too many', () => {
    expect(readQuestionSheet([['甲', '乙']])).toMatchObject({
      problems: [{ problem: 'headMissing' }],
    })
    expect(read()).toMatchObject({ problems: [{ problem: 'nothing' }] })
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, at) => row({ 题目: String(at) }))
    expect(read(...rows)).toMatchObject({ problems: [{ problem: 'tooManyRows' }] })
  })
})
