export type Suggestion = 'pass' | 'review' | 'risky'

export interface Verdict {
  suggest: Suggestion
  label: number
}

/**
 * The words the stand-in for WeChat's content check knows, with WeChat's labels. The first two
 * are the samples of WeChat's own documentation; `[risky]` and `[review]` serve tests.
 */
export const listedWords: { word: string; verdict: Verdict }[] = [
  { word: '特3456书yuuo莞6543李zxcz蒜7782法fgnv级', verdict: { suggest: 'risky', label: 20001 } },
  { word: '完2347全dfji试3726测asad感3847知qwez到', verdict: { suggest: 'risky', label: 20001 } },
  { word: '[risky]', verdict: { suggest: 'risky', label: 21000 } },
  { word: '[review]', verdict: { suggest: 'review', label: 21000 } },
  { word: '赌博', verdict: { suggest: 'risky', label: 20006 } },
  { word: '代开发票', verdict: { suggest: 'risky', label: 20006 } },
  { word: '裸聊', verdict: { suggest: 'risky', label: 20002 } },
  { word: '傻逼', verdict: { suggest: 'risky', label: 20003 } },
  { word: '刷单返利', verdict: { suggest: 'risky', label: 20008 } },
  { word: '加微信领红包', verdict: { suggest: 'review', label: 10001 } },
]

const pass: Verdict = { suggest: 'pass', label: 100 }
const weight: Record<Suggestion, number> = { pass: 0, review: 1, risky: 2 }

/** The gravest verdict of the listed words in a text; the same text always gets the same. */
export function judge(text: string): Verdict {
  return listedWords
    .filter(({ word }) => text.includes(word))
    .reduce((gravest, { verdict }) => {
      return weight[verdict.suggest] > weight[gravest.suggest] ? verdict : gravest
    }, pass)
}

/** What a medium can hold beside the words above, to play what befalls a check on its way. */
export const mediaTurns = {
  /** The medium cannot be fetched: the pushed message says so. */
  error: '[error]',
  /** The message never comes. */
  never: '[never]',
  /** The message is there before the call has its answer. */
  early: '[early]',
  /** The message comes twice. */
  twice: '[twice]',
} as const
