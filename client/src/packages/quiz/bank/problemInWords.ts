import type { Output } from '../../../../../contract'

type Refused = Extract<Output<'bank.importText'>, { status: 'refused' }>
export type Problem = Refused['problems'][number]['problem']

const words: Record<Problem, string> = {
  headMissing: '没找到列名,第一行至少要有「题型」「题目」「答案」',
  nothing: '列名下面还没有题目',
  tooManyRows: '一次最多 300 题,分几次导入',
  kindUnknown: '「题型」要写 单选、多选、判断 或 填空',
  textMissing: '「题目」还空着',
  tooLong: '有一格太长:题目 300 字、选项和答案 80 字、解析 500 字以内',
  unreadableCharacter: '有看不见的特殊字符,重新打一遍这一行',
  secondsWrong: '「限时」写 10 到 600 的整数秒,不限时就空着',
  imageWrong: '「图片」要写 https:// 开头的网址,或者空着',
  repeated: '和前面某一行是同一道题',
  optionsMissing: '选项至少要两个,中间不要空着',
  optionsRepeated: '有两个选项写得一样',
  optionsUnwanted: '填空题不用写选项',
  solutionMissing: '「答案」还空着',
  solutionUnknown: '「答案」不在选项里,写选项的字母,判断题写 对 或 错',
  solutionNotOne: '单选和判断只能有一个答案',
  contentHeld: '有文字没有通过内容检查,换个说法',
}

/** What is wrong with a row, and what to do. */
export function problemInWords(problem: Problem): string {
  return words[problem]
}
