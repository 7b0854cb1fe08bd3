/** The text at an address. */
export async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text()
}
