import { ApiFailure } from './ApiFailure'

/** A transparent pixel, for any picture the person is said to have chosen. */
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The content of a file that the host gave the app a path to. */
export async function readTempFile(path: string): Promise<Blob> {
  if (!path.startsWith('wxfile://')) throw new ApiFailure(`no such file or directory ${path}`)
  const response = await fetch(`data:image/png;base64,${pixel}`)
  return response.blob()
}
