import { Failure } from '../Failure'

/** Where the picture of a community lies that is only being founded. */
const FOUNDING = 'new'

/** Fails with `INVALID_INPUT` unless the file is one that this community's phones put into storage. */
export function requireOwnPicture(file: string, communityId: string, field: string): void {
  const [, folder] = /^cloud:\/\/[\w.-]+\/pictures\/(\w+)\/[\w.-]+$/.exec(file) ?? []
  if (folder === communityId || folder === FOUNDING) return
  throw new Failure('INVALID_INPUT', field)
}
