/** Public lotteries whose numbers a raffle may be drawn by. */
export const lotteryGames = ['ssq', 'pl5', '3d'] as const
export type LotteryGame = (typeof lotteryGames)[number]

/** One drawing of a lottery: its issue number and the day (UTC+8) on which it is drawn. */
export interface LotteryDrawing {
  game: LotteryGame
  issue: string
  day: string
}

/** 20:00 in China, before any of the drawings: then the list must have been frozen. */
const LATEST_FREEZE = 'T12:00:00.000Z'

/** 21:30 in China, when all of the drawings are over. */
const LATEST_DRAWING = 'T13:30:00.000Z'

/** When the first of the drawings may begin. */
export function drawingsBegin(drawings: readonly LotteryDrawing[]): Date {
  const days = drawings.map(({ day }) => day).sort()
  return new Date(`${days[0] ?? ''}${LATEST_FREEZE}`)
}

/** When the last of the drawings is over: whoever has numbers before that has made them up. */
export function drawingsEnd(drawings: readonly LotteryDrawing[]): Date {
  const days = drawings.map(({ day }) => day).sort()
  return new Date(`${days.at(-1) ?? ''}${LATEST_DRAWING}`)
}

/** Drawings in a line. */
export function drawingsLine(drawings: readonly LotteryDrawing[]): string {
  return drawings.map(({ game, issue, day }) => `${game} ${issue} ${day}`).join(';')
}

/** Drawings with their numbers, a line each. */
export function numbersText(
  drawings: readonly LotteryDrawing[],
  numbers: readonly (readonly number[])[],
): string {
  const lines = drawings.map(
    ({ game, issue }, index) => `${game} ${issue} ${(numbers[index] ?? []).join(' ')}\n`,
  )
  return lines.join('')
}

/**
 * Whether numbers are such as the game draws: 双色球 six different reds from 1 to 33, rising, and a
 * blue from 1 to 16; 排列五 five digits; 福彩3D three.
 */
export function areNumbersOf(game: LotteryGame, numbers: readonly number[]): boolean {
  switch (game) {
    case 'ssq':
      return areReds(numbers.slice(0, 6)) && numbers.length === 7 && isWhole(numbers[6], 1, 16)
    case 'pl5':
      return numbers.length === 5 && numbers.every((digit) => isWhole(digit, 0, 9))
    case '3d':
      return numbers.length === 3 && numbers.every((digit) => isWhole(digit, 0, 9))
  }
}

function areReds(reds: readonly number[]): boolean {
  return reds.every((red, index) => isWhole(red, 1 + (reds[index - 1] ?? 0), 33))
}

function isWhole(value: number | undefined, least: number, most: number): boolean {
  return value !== undefined && Number.isInteger(value) && value >= least && value <= most
}
