interface Reward {
  points: number
  makeUpCards: number
}

/** What the seventh day brought: +7 积分 · 补签卡 1 张. Who holds two cards gets no third. */
export function rewardInWords({ points, makeUpCards }: Reward): string {
  const cards = makeUpCards > 0 ? ` · 补签卡 ${makeUpCards} 张` : ''
  return `+${points} 积分${cards}`
}
