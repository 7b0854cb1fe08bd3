/**
 * A failure as the platform reports it: `code` and `message` go over the wire as they are.
 * Codes and their wx-server-sdk numbers: node_modules/wx-server-sdk, table of error codes.
 */
export class PlatformError extends Error {
  override name = 'PlatformError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
