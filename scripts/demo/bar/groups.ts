/** The groups that the bar can play, by their openGId. */
export const playableGroups: Readonly<Record<string, string>> = {
  'demo-group-one': '公司群',
  'demo-group-two': '隔壁群',
}

/** The WeChat group whose card the page was opened from; empty for none. */
export function currentGroup(): string {
  return /(?:^|; )opengid=([^;]*)/.exec(document.cookie)?.[1] ?? ''
}

/** From now on the page is opened from a card in this group, or from none. */
export function enterFrom(openGId: string): void {
  document.cookie = `opengid=${openGId}; path=/; max-age=31536000; samesite=lax`
}
