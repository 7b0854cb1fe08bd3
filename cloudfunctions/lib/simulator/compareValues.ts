/** MongoDB's order of the types, https://www.mongodb.com/docs/manual/reference/bson-type-comparison-order */
const ranks = { null: 1, number: 2, string: 3, object: 4, list: 5, boolean: 8, date: 9 }

/** The place of a value's type among the types; a missing value stands with null. */
export function rankOf(value: unknown): number {
  if (value === null || value === undefined) return ranks.null
  if (value instanceof Date) return ranks.date
  if (Array.isArray(value)) return ranks.list
  const type = typeof value
  if (type === 'string' || type === 'number' || type === 'boolean' || type === 'object')
    return ranks[type]
  throw new Error(`the database knows no ${type}`)
}

/** The database's order of two values: by type, then by value. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  const rank = rankOf(left)
  if (rank !== rankOf(right)) return rank - rankOf(right)
  if (rank === ranks.null) return 0
  if (rank === ranks.string) return compareText(left as string, right as string)
  if (rank < ranks.object || rank > ranks.list) return Number(left) - Number(right)
  return compareParts(left as object, right as object)
}

export function isEqual(left: unknown, right: unknown): boolean {
  return compareValues(left, right) === 0
}

/** By UTF-8 bytes, which code units differ from beyond U+D7FF only. */
function compareText(left: string, right: string): number {
  if (isPlain(left) || isPlain(right)) return left < right ? -1 : 1
  return Buffer.compare(Buffer.from(left), Buffer.from(right))
}

function isPlain(text: string): boolean {
  return /^[\0-\ud7ff]*$/.test(text)
}

/** Lists element by element, documents field by field in the order in which they stand. */
function compareParts(left: object, right: object): number {
  const [leftParts, rightParts] = [Object.entries(left), Object.entries(right)]
  for (const [index, [name, value]] of leftParts.entries()) {
    const part = rightParts[index]
    if (!part) return 1
    const difference =
      rankOf(value) - rankOf(part[1]) ||
      compareValues(name, part[0]) ||
      compareValues(value, part[1])
    if (difference !== 0) return difference
  }
  return leftParts.length - rightParts.length
}
