import { createHash } from 'node:crypto'
import { storageLimits } from '../limits'
import { PlatformError } from '../PlatformError'
import type { FileStore } from './FileStore'

export interface StorageOptions {
  env: string
  url: () => string
  now: () => Date
  files: FileStore
}

export interface TemporaryUrl {
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST'
  fileID: string
  tempFileURL: string
}

const defaultMaxAgeSeconds = 24 * 60 * 60

/** The environment's files: `cloud://<env>.<bucket>/<path>`, reached by URLs that expire. */
export class Storage {
  constructor(private readonly options: StorageOptions) {}

  fileIdOf(path: string): string {
    return `${this.#prefix}${path}`
  }

  /** The URL to which a file of that path may be put. */
  uploadUrl(path: string): string {
    checkPath(path)
    return `${this.options.url()}/storage/${encodeURI(path)}?sign=${this.#sign(path, 'put')}`
  }

  async put(path: string, bytes: Buffer): Promise<string> {
    checkPath(path)
    await this.options.files.write(path, bytes)
    return this.fileIdOf(path)
  }

  /** Unencoded, as on the platform: the SDK encodes it before it fetches. */
  async temporaryUrl(fileID: string, maxAge = defaultMaxAgeSeconds): Promise<TemporaryUrl> {
    const path = this.pathOf(fileID)
    const bytes = path === undefined ? undefined : await this.options.files.read(path)
    if (path === undefined || !bytes) {
      return { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' }
    }
    const expires = Math.floor(this.options.now().getTime() / 1000) + maxAge
    const query = `sign=${this.#sign(path, String(expires))}&t=${expires}`
    return {
      code: 'SUCCESS',
      fileID,
      tempFileURL: `${this.options.url()}/storage/${path}?${query}`,
    }
  }

  async remove(fileID: string): Promise<{ code: string; fileID: string }> {
    const path = this.pathOf(fileID)
    const isRemoved = path !== undefined && (await this.options.files.remove(path))
    return { code: isRemoved ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
  }

  /** The paths of everything that is stored. */
  paths(): Promise<string[]> {
    return this.options.files.paths()
  }

  read(path: string): Promise<Buffer | undefined> {
    return this.options.files.read(path)
  }

  /** The file that a temporary URL, or a file id, stands for. */
  readUrl(url: string): Promise<Buffer | undefined> {
    const home = `${this.options.url()}/storage/`
    if (url.startsWith(home))
      return this.read(decodeURI(url.slice(home.length).split('?')[0] ?? ''))
    const path = this.pathOf(url)
    return path === undefined ? Promise.resolve(undefined) : this.read(path)
  }

  mayPut(path: string, sign: string): boolean {
    return sign === this.#sign(path, 'put')
  }

  mayGet(path: string, sign: string, expires: string): boolean {
    const isFresh = Number(expires) * 1000 > this.options.now().getTime()
    return isFresh && sign === this.#sign(path, expires)
  }

  clear(): Promise<void> {
    return this.options.files.clear()
  }

  pathOf(fileID: string): string | undefined {
    return fileID.startsWith(this.#prefix) ? fileID.slice(this.#prefix.length) : undefined
  }

  get #prefix(): string {
    const { env } = this.options
    return `cloud://${env}.6c6f-${env}-1250000000/`
  }

  /** Nobody has to be kept out of a cloud on one's own machine; a stale URL has to fail. */
  #sign(path: string, purpose: string): string {
    return createHash('sha256').update(`${purpose} ${path}`).digest('hex').slice(0, 32)
  }
}

function checkPath(path: string): void {
  const isValid =
    path !== '' &&
    !path.startsWith('/') &&
    !path.includes('//') &&
    !/[\u0000-\u001f\u007f?#%\\]/.test(path) &&
    !path.split('/').includes('..') &&
    Buffer.byteLength(path) <= storageLimits.pathBytes
  if (!isValid) {
    throw new PlatformError('STORAGE_SIGN_PARAM_INVALID', `cloudPath is not valid: ${path}`)
  }
}
