/** Calls back when the network returns, until the returned function is called. */
export function onNetworkReturn(returned: () => void): () => void {
  window.addEventListener('online', returned)
  return () => window.removeEventListener('online', returned)
}
