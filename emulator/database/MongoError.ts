/** An operation that MongoDB refuses, in MongoDB's words; the actions turn it into a PlatformError. */
export class MongoError extends Error {
  override name = 'MongoError'

  constructor(
    /** MongoDB's name of the error, such as BadValue. */
    readonly codeName: string,
    message: string,
  ) {
    super(message)
  }
}
