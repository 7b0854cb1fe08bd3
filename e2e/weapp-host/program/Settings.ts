export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter'

/** What a test decides for the person and the phone; the rest is as on a new iPhone in good light. */
export interface Settings {
  /** The group whose card opened the app; `null` when it was not opened from a group. */
  group: { openGId: string } | null
  /** `agreed` long ago; or not yet, and the person `agrees` or `refuses` when asked. */
  privacy: 'agreed' | 'agrees' | 'refuses'
  /** What the person answers to every template, or to each by its id. */
  subscribe: SubscribeAnswer | Record<string, SubscribeAnswer>
  /** 1 is standard; WeChat's largest is about 1.4 on iOS. */
  fontSizeScaleFactor: number
  /** What the avatar chooser gives: a picture that holds its own path. */
  avatarUrl: string
  /** Milliseconds between a finger and the page's JavaScript. */
  latency: number
}

export const defaultSettings: Settings = {
  group: null,
  privacy: 'agreed',
  subscribe: 'accept',
  fontSizeScaleFactor: 1,
  avatarUrl: 'wxfile://tmp_avatar.jpg',
  latency: 0,
}
