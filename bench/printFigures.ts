import type { Figure } from './Figure'

const decimals: Record<Figure['unit'], number> = {
  ms: 3,
  'per s': 0,
  trips: 0,
  bytes: 0,
  calls: 0,
  hashes: 0,
  ratio: 2,
}

/** Prints a figure as a row of the table. */
export function printRow({ name, value, unit }: Figure): void {
  const shown = value.toLocaleString('en', {
    minimumFractionDigits: decimals[unit],
    maximumFractionDigits: decimals[unit],
  })
  console.log(`  ${name.padEnd(58)} ${shown.padStart(14)} ${unit}`)
}

/** Prints a figure as one JSON object on a line of its own. */
export function printJson(figure: Figure): void {
  console.log(JSON.stringify(figure))
}
