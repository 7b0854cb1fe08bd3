import { crc32, deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'

type Rgb = readonly [number, number, number]

/** A colour and how many pixels have it. */
interface Shade {
  rgb: Rgb
  pixels: number
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const channels = [0, 1, 2] as const

/**
 * The same opaque picture in at most `colours` (2 to 256) colours, a byte a pixel, which takes a
 * fraction of the room. The colours are chosen by median cut; flat pictures lose nothing visible.
 */
export function indexedPng(png: Buffer, colours: number): Buffer {
  const { width, height, data } = PNG.sync.read(png)
  const palette = chooseColours(shadesOf(data), colours)
  const places = new Map(palette.flatMap((box, at) => box.map(({ rgb }) => [keyOf(rgb), at])))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < width * height; at++)
    rows[at + Math.floor(at / width) + 1] = places.get(data.readUInt32BE(at * 4) >>> 8) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(middleOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function shadesOf(data: Buffer): Shade[] {
  const counts = new Map<number, number>()
  for (let at = 0; at < data.length; at += 4) {
    const key = data.readUInt32BE(at) >>> 8
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, pixels]) => ({
    rgb: [key >> 16, (key >> 8) & 255, key & 255],
    pixels,
  }))
}

/** Boxes of like shades, each to be one colour. */
function chooseColours(shades: Shade[], count: number): Shade[][] {
  const boxes = [shades]
  while (boxes.length < count) {
    const widest = boxes.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one))
    if (widest.length === 1) break
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest))
  }
  return boxes
}

function halves(box: Shade[]): [Shade[], Shade[]] {
  const channel = widestChannel(box)
  const sorted = [...box].sort((a, b) => a.rgb[channel] - b.rgb[channel])
  const half = pixelsOf(box) / 2
  let before = 0
  const middle = sorted.findIndex(({ pixels }) => {
    before += pixels
    return before >= half
  })
  const at = Math.min(Math.max(middle, 1), box.length - 1)
  return [sorted.slice(0, at), sorted.slice(at)]
}

function weightOf(box: Shade[]): number {
  return box.length === 1 ? 0 : spreadOf(box, widestChannel(box)) * Math.sqrt(pixelsOf(box))
}

function widestChannel(box: Shade[]) {
  return channels.reduce((one, other) => (spreadOf(box, other) > spreadOf(box, one) ? other : one))
}

function spreadOf(box: Shade[], channel: (typeof channels)[number]): number {
  let [least, most] = [255, 0]
  for (const { rgb } of box) {
    least = Math.min(least, rgb[channel])
    most = Math.max(most, rgb[channel])
  }
  return most - least
}

function pixelsOf(box: Shade[]): number {
  return box.reduce((sum, { pixels }) => sum + pixels, 0)
}

function middleOf(box: Shade[]): number[] {
  const pixels = pixelsOf(box)
  return channels.map((channel) =>
    Math.round(box.reduce((sum, shade) => sum + shade.rgb[channel] * shade.pixels, 0) / pixels),
  )
}

function keyOf([red, green, blue]: Rgb): number {
  return (red << 16) | (green << 8) | blue
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), content])
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  size.writeUInt32BE(content.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
