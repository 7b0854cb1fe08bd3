import { report } from '../problems'
import { type BuiltinNode, type Running, textOf } from './Builtin'

/** `<image>`: a box of its own size, 320 × 240 unless styled, with the picture fitted by `mode`. */
export function image({ element, fire }: BuiltinNode): Running {
  const picture = document.createElement('img')
  picture.alt = ''
  picture.addEventListener('load', () =>
    fire('load', { width: picture.naturalWidth, height: picture.naturalHeight }),
  )
  picture.addEventListener('error', () => {
    if (isPackaged(picture.src)) report('resource', `no image ${picture.src}`)
    fire('error', { errMsg: `GET ${picture.src} 404 (Not Found)` })
  })
  element.append(picture)
  return {
    changed: {
      src: (value) => show(picture, element, textOf(value)),
      mode: (value) => element.setAttribute('mode', textOf(value)),
      lazyLoad: (value) => (picture.loading = value === true ? 'lazy' : 'eager'),
    },
  }
}

function show(picture: HTMLImageElement, element: HTMLElement, source: string): void {
  if (source === '') picture.removeAttribute('src')
  else picture.src = absolute(source, element)
}

/** A relative path starts at the page's own folder. */
function absolute(source: string, element: HTMLElement): string {
  const page = element.closest('wx-page')?.getAttribute('is') ?? ''
  return new URL(source, new URL(`/${page}`, location.origin)).href
}

function isPackaged(source: string): boolean {
  const { origin, pathname } = new URL(source)
  return origin === location.origin && !pathname.startsWith('/cloud/')
}
