import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { indexedPng } from './indexedPng'

describe('a picture in few colours', () => {
  it('is the same to the pixel when it has no more', () => {
    const flag = picture(7, 3, (x) =>
      x < 2 ? [250, 10, 10] : x < 5 ? [255, 255, 255] : [0, 0, 90],
    )
    expect(PNG.sync.read(indexedPng(flag, 3)).data).toEqual(PNG.sync.read(flag).data)
  })

  it('keeps every pixel close to what it was when it has more', () => {
    const shade = picture(64, 64, (x, y) => [x * 4, y * 4, 128])
    const small = indexedPng(shade, 256)
    const [before, after] = [PNG.sync.read(shade).data, PNG.sync.read(small).data]
    const furthest = Math.max(...before.map((value, at) => Math.abs(value - (after[at] ?? 0))))
    expect(furthest).toBeLessThan(16)
    const colours = new Set(Array.from({ length: 64 * 64 }, (_, at) => after.readUInt32BE(at * 4)))
    expect(colours.size).toBe(256)
  })
})

function picture(width: number, height: number, at: (x: number, y: number) => number[]): Buffer {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) png.data.set([...at(x, y), 255], (y * width + x) * 4)
  return PNG.sync.write(png)
}
