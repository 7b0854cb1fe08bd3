/** Chance that nobody can foresee. */
export function randomBytes(size: number): Promise<Uint8Array> {
  return Promise.resolve(crypto.getRandomValues(new Uint8Array(size)))
}
