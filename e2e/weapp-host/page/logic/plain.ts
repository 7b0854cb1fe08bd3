/** The value as it arrives on the other side of WeChat's bridge. */
export function plain<T>(value: T): T {
  // `undefined` has no JSON; WeChat drops it too.
  return value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T)
}
