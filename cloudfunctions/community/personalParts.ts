import type { CollectionName, Collections } from '../lib/collections'
import type { Database } from '../lib/Database'
import { type PersonalPart, personalData } from '../lib/personalData'

/** A part of what is stored of members, with its collection. */
export interface NamedPart extends PersonalPart<CollectionName> {
  name: CollectionName
}

/** Everything that is stored of a member, but for the membership itself. */
export const personalParts: readonly NamedPart[] = Object.entries(personalData).flatMap(
  ([name, parts]) =>
    // Each part fits its own collection; which one that is, is known by its name alone from here on.
    typeof parts === 'string'
      ? []
      : parts.map((part) => ({ ...part, name }) as unknown as NamedPart),
)

const PAGE = 200

/** A document of a part, with the fields that the part names. */
export type Found = Collections[CollectionName]

/** All of a member's documents of one part, page by page, so that nothing is cut. */
export async function documentsOf(database: Database, part: NamedPart, memberId: string) {
  const found: Found[] = []
  for (;;) {
    const last = found.at(-1)
    const page = await database.find(part.name, {
      where: part.of(memberId),
      sort: [['_id', 'ascending']],
      ...(last && { after: [last._id] }),
      limit: PAGE,
      fields: ['_id', ...part.fields],
    })
    found.push(...(page as Found[]))
    if (page.length < PAGE) return found
  }
}
