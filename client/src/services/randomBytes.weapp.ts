import Taro from '@tarojs/taro'

/** Base library 2.15 and later; Taro's typings leave it out. */
interface Chance {
  getRandomValues: (options: {
    length: number
    success: (result: { randomValues: ArrayBuffer }) => void
    fail: (reason: { errMsg: string }) => void
  }) => void
}

/** Chance that nobody can foresee. */
export function randomBytes(size: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chance = Taro as unknown as Chance
    chance.getRandomValues({
      length: size,
      success: ({ randomValues }) => resolve(new Uint8Array(randomValues)),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}
