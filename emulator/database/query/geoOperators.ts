import { MongoError } from '../MongoError'
import type { Test } from './Matches'

export function compileGeoOperator(operator: string): Test {
  throw new MongoError('BadValue', `unknown operator: ${operator}`)
}
