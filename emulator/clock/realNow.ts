/** The one place where the emulator reads the machine's clock; every other time derives from it. */
export function realNow(): number {
  // eslint-disable-next-line no-restricted-syntax -- the single real-time source
  return Date.now()
}
