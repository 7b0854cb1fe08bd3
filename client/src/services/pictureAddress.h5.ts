const addresses = new Map<string, Promise<string>>()

/** Where the browser finds a picture; the address of a file is asked for once. */
export function pictureAddress(file: string): Promise<string> {
  if (!file.startsWith('cloud://')) return Promise.resolve(file)
  const known = addresses.get(file) ?? askAddress(file)
  addresses.set(file, known)
  return known
}

async function askAddress(file: string): Promise<string> {
  const answer = await fetch('/cloud/files/urls', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ fileList: [file] }),
  })
  const { fileList } = (await answer.json()) as { fileList?: { tempFileURL?: string }[] }
  return fileList?.[0]?.tempFileURL ?? ''
}
