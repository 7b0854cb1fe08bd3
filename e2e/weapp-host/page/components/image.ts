import { report } from '../problems'
import { readTempFile } from '../wx/tempFiles'
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
  else if (source.startsWith('cloud://')) void showStored(picture, source)
  else if (source.startsWith('wxfile://')) void showTempFile(picture, source)
  else picture.src = absolute(source, element)
}

/** WeChat shows files of the cloud by their ids. */
async function showStored(picture: HTMLImageElement, fileId: string): Promise<void> {
  const body = JSON.stringify({ fileList: [fileId] })
  const answer = await fetch('/cloud/files/urls', { method: 'POST', body })
  const { fileList } = (await answer.json()) as { fileList?: { tempFileURL?: string }[] }
  const address = fileList?.[0]?.tempFileURL
  if (address) picture.src = address
}

async function showTempFile(picture: HTMLImageElement, path: string): Promise<void> {
  picture.src = URL.createObjectURL(await readTempFile(path))
}

/** A relative path starts at the page's own folder. */
function absolute(source: string, element: HTMLElement): string {
  const page = element.closest('wx-page')?.getAttribute('is') ?? ''
  return new URL(source, new URL(`/${page}`, location.origin)).href
}

function isPackaged(source: string): boolean {
  const { protocol, origin, pathname } = new URL(source)
  return protocol !== 'blob:' && origin === location.origin && !pathname.startsWith('/cloud/')
}
