/** WeChat's units in a browser's words: `rpx`, and `vh` of the page instead of the whole screen. */
export function phoneUnits(value: string): string {
  return value
    .replace(/(-?[\d.]+)rpx\b/gi, 'calc(var(--host-rpx) * $1)')
    .replace(/(-?[\d.]+)vh\b/gi, 'calc(var(--host-vh) * $1)')
}
