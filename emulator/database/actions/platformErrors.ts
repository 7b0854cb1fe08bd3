import { PlatformError } from '../../PlatformError'
import { MongoError } from '../MongoError'

/** How the platform wraps what MongoDB says; the texts are those of public logs. */
export async function asWriteErrors<T>(
  operation: 'Insert' | 'Update' | 'Delete',
  work: () => Promise<T>,
): Promise<T> {
  return translated(
    work,
    (text) =>
      `[FailedOperation.${operation}] multiple write errors: [{write errors: [{${text}}]}, {<nil>}]`,
  )
}

export async function asReadErrors<T>(
  operation: 'Query' | 'Count' | 'Aggregate',
  work: () => Promise<T>,
): Promise<T> {
  return translated(work, (text, code) => `[FailedOperation.${operation}] (${code}) ${text}`)
}

async function translated<T>(
  work: () => Promise<T>,
  describe: (text: string, code: string) => string,
): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof MongoError)) throw error
    throw new PlatformError('DATABASE_REQUEST_FAILED', describe(error.message, error.codeName))
  }
}
