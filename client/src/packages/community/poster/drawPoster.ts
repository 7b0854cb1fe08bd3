/** What a poster says, beside its code. */
export interface PosterWords {
  name: string
  purpose: string
  /** Empty: nothing said. */
  values: string
}

export const POSTER_WIDTH = 750
export const POSTER_HEIGHT = 1160

const MARGIN = 64
const INNER = POSTER_WIDTH - 2 * MARGIN
const CODE = 340
const FONTS = '"PingFang SC", "Noto Sans CJK SC", system-ui, sans-serif'

/** The house's colours by day: paper hangs in daylight whatever the phone shows. */
const colours = {
  paper: '#fbf6ef',
  fire: '#c23d0d',
  flame: '#ff9a3d',
  onFire: '#ffffff',
  ink: '#2b211a',
  quiet: '#6a5b4f',
}

/** Draws a poster: who we are and why, and the code through which one comes in. */
export function drawPoster(
  context: CanvasRenderingContext2D,
  code: CanvasImageSource,
  { name, purpose, values }: PosterWords,
): void {
  fill(context, colours.paper, [0, 0, POSTER_WIDTH, POSTER_HEIGHT])
  const warm = context.createLinearGradient(0, 0, POSTER_WIDTH, 300)
  warm.addColorStop(0, colours.fire)
  warm.addColorStop(1, colours.flame)
  fill(context, warm, [0, 0, POSTER_WIDTH, 300])
  write(context, '群火', { y: 92, size: 30, colour: colours.onFire })
  const nameSize = name.length > 11 ? 42 : 56
  write(context, name, { y: 176, size: nameSize, most: 2, bold: true, colour: colours.onFire })
  const end = write(context, purpose, { y: 380, size: 34, most: 5, colour: colours.ink })
  if (values !== '')
    write(context, `我们看重 ${values}`, { y: end + 20, size: 28, most: 2, colour: colours.quiet })
  drawCode(context, code)
}

function drawCode(context: CanvasRenderingContext2D, code: CanvasImageSource): void {
  const left = (POSTER_WIDTH - CODE) / 2
  const top = POSTER_HEIGHT - CODE - 130
  fill(context, '#ffffff', [left - 20, top - 20, CODE + 40, CODE + 40])
  context.drawImage(code, left, top, CODE, CODE)
  context.textAlign = 'center'
  const below = { y: POSTER_HEIGHT - 60, size: 30, x: POSTER_WIDTH / 2, colour: colours.quiet }
  write(context, '微信扫一扫,半分钟就能加入', below)
}

type Place = readonly [left: number, top: number, width: number, height: number]

function fill(
  context: CanvasRenderingContext2D,
  style: string | CanvasGradient,
  [left, top, width, height]: Place,
): void {
  context.fillStyle = style
  context.fillRect(left, top, width, height)
}

interface Writing {
  /** The first line's foot. */
  y: number
  x?: number
  size: number
  /** So many lines at most. */
  most?: number
  bold?: boolean
  colour: string
}

/** Writes lines one under the other, and says where the next one would stand. */
function write(context: CanvasRenderingContext2D, text: string, writing: Writing): number {
  const { y, x = MARGIN, size, most = 1, bold = false, colour } = writing
  context.font = `${bold ? 'bold ' : ''}${size}px ${FONTS}`
  context.fillStyle = colour
  const lines = linesOf(text, most, (line) => context.measureText(line).width <= INNER)
  for (const [index, line] of lines.entries()) context.fillText(line, x, y + index * size * 1.5)
  return y + lines.length * size * 1.5
}

/** A text in lines that fit; what is too much for the last one ends in an ellipsis. */
export function linesOf(text: string, most: number, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  let line = ''
  for (const character of text) {
    if (fits(line + character)) line += character
    else if (lines.length < most - 1) {
      lines.push(line)
      line = character
    } else return [...lines, `${Array.from(line).slice(0, -1).join('')}…`]
  }
  return [...lines, line]
}
