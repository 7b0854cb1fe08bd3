/** A file in the storage that is not to stay. */
export interface ExportFile {
  _id: string
  communityId: string
  fileId: string
  expiresAt: Date
}
