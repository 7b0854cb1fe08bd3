import fc, { type Arbitrary } from 'fast-check'

type Path = readonly (string | number)[]

/** No field of ours is any of these, whatever its schema says. */
const wrongTypes: readonly unknown[] = [
  { $ne: null },
  { $gt: '' },
  { $where: 'sleep(1000)' },
  [{ $ne: null }],
  { toString: 'x' },
  Number.NaN,
  Number.POSITIVE_INFINITY,
]

const wrongTexts: readonly ((text: string) => string)[] = [
  (text) => `${text}\u202e`,
  (text) => `${text}\u0000`,
  (text) => `\ud800${text}`,
  (text) => `${text}e\u0301`,
  (text) => text + 'x'.repeat(100_000),
]

const wrongNumbers: readonly unknown[] = [1.5, 1e308, -1e308, '1', true]

const wrongKeys = ['$where', 'extra', '_id', 'openid', '__proto__', 'constructor']

/**
 * Inputs that are surely malformed, made from one that is good by spoiling it in one place: a wrong
 * type, a key that does not belong there, or a text that no phone sends. No schema is asked, so that
 * a schema that takes too much is found.
 */
export function malformed(good: unknown): Arbitrary<unknown> {
  const places = leavesOf(good).map((path) => spoiltLeaf(good, path))
  const objects = objectsIn(good).map((path) => withStrangeKey(good, path))
  return fc.oneof(
    ...places,
    ...objects,
    fc.constantFrom(null, 1, 'text', ...wrongTypes.slice(0, 3)),
  )
}

function spoiltLeaf(good: unknown, path: Path): Arbitrary<unknown> {
  const leaf = valueAt(good, path)
  const spoilt: Arbitrary<unknown>[] = [fc.constantFrom(...wrongTypes)]
  if (typeof leaf === 'string')
    spoilt.push(fc.constantFrom(...wrongTexts).map((spoil) => spoil(leaf)))
  if (typeof leaf === 'number') spoilt.push(fc.constantFrom(...wrongNumbers))
  return fc.oneof(...spoilt).map((value) => withValueAt(good, path, value))
}

function withStrangeKey(good: unknown, path: Path): Arbitrary<unknown> {
  return fc.constantFrom(...wrongKeys).map((key) => {
    const strange = Object.defineProperty({ ...(valueAt(good, path) as object) }, key, {
      value: 1,
      enumerable: true,
    })
    return withValueAt(good, path, strange)
  })
}

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return path.length === 0 ? [] : [path]
  return Object.entries(value).flatMap(([key, each]) =>
    leavesOf(each, [...path, keyIn(value, key)]),
  )
}

function objectsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.entries(value).flatMap(([key, each]) =>
    objectsIn(each, [...path, keyIn(value, key)]),
  )
  return Array.isArray(value) ? inside : [path, ...inside]
}

function keyIn(holder: object, key: string): string | number {
  return Array.isArray(holder) ? Number(key) : key
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce((holder, key) => (holder as Record<string | number, unknown>)[key], value)
}

function withValueAt(holder: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value
  const next = withValueAt((holder as Record<string | number, unknown>)[key], rest, value)
  if (Array.isArray(holder)) return holder.map((each: unknown, at) => (at === key ? next : each))
  return { ...(holder as object), [key]: next }
}
