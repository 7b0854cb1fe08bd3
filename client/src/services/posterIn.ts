const SCENE = /^([0-9A-HJKMNP-TV-Z]{10})\.p(\d{1,2})?$/

/** What the code on a poster says: which community, and the place where it hangs if it is one of the list. */
export interface Poster {
  communityId: string
  place: number | null
}

/** The poster whose code led here, or null. */
export function posterIn({ scene = '' }: Partial<Record<string, string>>): Poster | null {
  const [, communityId, place] = SCENE.exec(scene) ?? []
  if (communityId === undefined) return null
  return { communityId, place: place === undefined ? null : Number(place) }
}
