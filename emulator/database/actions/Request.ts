import { PlatformError } from '../../PlatformError'
import type { Engine } from '../engine/Engine'

/** One `database.*` request as it came over the wire; every field is still to be checked. */
export type Request = { action: string } & Record<string, unknown>

export type Answer = Record<string, unknown>

export type Action = (engine: Engine, request: Request) => Promise<Answer>

export function textOf(request: Request, name: string): string | undefined {
  const value = request[name]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value === 'string') return value
  throw new PlatformError('INVALID_PARAM', `${name} must be a string`)
}

/** A whole number that is not negative, or the default. */
export function countOf(request: Request, name: string, fallback: number): number {
  const value = request[name]
  if (value === undefined || value === null) return fallback
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new PlatformError('INVALID_PARAM', `${name} must be a whole number that is not negative`)
}
