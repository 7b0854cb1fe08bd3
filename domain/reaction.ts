/** What one can think of a line: 👍 ❤️ 😄 💪 🎉 🔥 */
export const reactions = ['agree', 'love', 'laugh', 'strong', 'cheer', 'fire'] as const

export type Reaction = (typeof reactions)[number]
