import type { Program } from '../../program/Program'

/** Where a page stands and what it was opened with. */
export interface PageAddress {
  path: string
  /** As in WeChat, values stay encoded. */
  query: Record<string, string>
}

/** Reads `/pages/checkin/index?c=1`, relative to the page it was written on. */
export function readAddress(url: string, from = ''): PageAddress {
  const [path = '', search = ''] = url.split('?')
  const absolute = new URL(path, new URL(`/${from}`, location.origin)).pathname.slice(1)
  return { path: absolute, query: readQuery(search) }
}

/** Writes an address as a card carries it. */
export function writeAddress({ path, query }: PageAddress): string {
  const search = Object.entries(query).map(([name, value]) => `${name}=${value}`)
  return search.length > 0 ? `/${path}?${search.join('&')}` : `/${path}`
}

/** The page in the address bar, `#/pages/checkin/index?c=1` as on the h5 build, or the app's first. */
export function pageInHash({ app }: Program): string {
  const hash = decodeURI(location.hash.slice(1))
  return hash === '' || hash === '/' ? (app.pages[0] ?? '') : hash
}

function readQuery(search: string): Record<string, string> {
  const pairs = search.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return [name, value.join('=')]
    }),
  )
}
