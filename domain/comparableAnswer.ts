const DASHES = /[\u2010-\u2015\u2212]/gu
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/gu
/** Punctuation that is part of a name or a value: "C#" is not "C", "5%" is not "5". */
const SIGNS = '#%&@*'
const WITHIN_NUMBERS = '.:/,'

/**
 * A short answer without what does not matter, so that "１．５ GHz。" is "1.5ghz": full and half width
 * are the same (NFKC), so are capitals and small letters; spaces go, and so does punctuation, but for
 * signs such as # and %, what stands within a number ("9:30", "1/2", "3.14"), and a minus before one.
 * An answer of nothing but punctuation stays as it is.
 */
export function comparableAnswer(answer: string): string {
  const plain = answer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(DASHES, '-')
    .replace(/、/gu, ',')
    .replace(THOUSANDS, '$1')
  const bare = plain.replace(/\p{P}/gu, (mark: string, at: number) =>
    isMeant(mark, plain[at - 1], plain[at + 1]) ? mark : '',
  )
  return bare === '' ? plain : bare
}

function isMeant(mark: string, before: string | undefined, after: string | undefined): boolean {
  if (SIGNS.includes(mark)) return true
  if (mark === '-') return isDigit(after)
  return WITHIN_NUMBERS.includes(mark) && isDigit(before) && isDigit(after)
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\d/.test(character)
}
