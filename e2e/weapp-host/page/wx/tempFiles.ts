import { ApiFailure } from './ApiFailure'

/** A transparent pixel, for any picture the person is said to have chosen; its path's bytes follow, which no decoder minds. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const kept = new Map<string, Blob>()

/** Puts a file where the app can read it, and gives its path. */
export function keepTempFile(file: Blob): string {
  const path = `wxfile://tmp_kept_${kept.size + 1}.png`
  kept.set(path, file)
  return path
}

/** The content of a file that the host gave the app a path to. */
export async function readTempFile(path: string): Promise<Blob> {
  const file = kept.get(path)
  if (file) return file
  if (!path.startsWith('wxfile://')) throw new ApiFailure(`no such file or directory ${path}`)
  const response = await fetch(`data:image/png;base64,${pixel}`)
  return new Blob([await response.blob(), path], { type: 'image/png' })
}
