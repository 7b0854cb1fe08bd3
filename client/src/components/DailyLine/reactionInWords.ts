import type { Input } from '../../../../contract'

/** What one can think of a line. */
export type Reaction = NonNullable<Input<'checkin.react'>['reaction']>

/** The reactions in their order: what is shown and what is said. */
export const reactionsInWords: Readonly<Record<Reaction, { emoji: string; words: string }>> = {
  agree: { emoji: '👍', words: '赞同' },
  love: { emoji: '❤️', words: '喜欢' },
  laugh: { emoji: '😄', words: '有趣' },
  strong: { emoji: '💪', words: '加油' },
  cheer: { emoji: '🎉', words: '庆祝' },
  fire: { emoji: '🔥', words: '点火' },
}

/** All of them. */
export const allReactions = Object.keys(reactionsInWords) as Reaction[]
