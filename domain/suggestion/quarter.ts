/** A quarter of a year, `YYYYQn`. Quarters compare as strings. */
export type Quarter = string

/** The quarter that a day, `YYYY-MM-DD`, lies in. */
export function quarterOf(day: string): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
}

/** The quarter after a quarter. */
export function nextQuarter(quarter: Quarter): Quarter {
  const [year = 0, number = 0] = quarter.split('Q').map(Number)
  return number === 4 ? `${year + 1}Q1` : `${year}Q${number + 1}`
}

/** The quarter before a quarter. */
export function quarterBefore(quarter: Quarter): Quarter {
  const [year = 0, number = 0] = quarter.split('Q').map(Number)
  return number === 1 ? `${year - 1}Q4` : `${year}Q${number - 1}`
}
