/** A part of the host's own document. */
export function hostPart(id: `host-${string}`): HTMLElement {
  const part = document.getElementById(id)
  if (!part) throw new Error(`the host's document has no #${id}`)
  return part
}
