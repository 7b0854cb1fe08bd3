/** The card that a share leaves in a chat. */
export interface SharedCard {
  title: string
  path: string
  imageUrl?: string
}
