/**
 * The picture of each kind of card, where it lies in the mini program: in the package of the page that
 * is shared, so that it weighs on nobody else. Drawn by `npx tsx scripts/drawCardPictures.ts`.
 */
export const cardPictures = {
  today: 'tabs/card.png',
  poll: 'packages/poll/card.png',
  quiz: 'packages/quiz/card.png',
  raffle: 'packages/raffle/card.png',
  voice: 'packages/suggestion/card.png',
} as const

export type CardKind = keyof typeof cardPictures
