import type { OpenSheet } from './exportedSheet'

/** Lets the browser download it under its own name. */
export const openSheet: OpenSheet = async ({ url, fileName }) => {
  const bytes = await (await fetch(url)).blob()
  const link = document.createElement('a')
  link.href = URL.createObjectURL(bytes)
  link.download = fileName
  link.click()
  URL.revokeObjectURL(link.href)
}
