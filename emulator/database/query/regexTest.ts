import { BSONRegExp } from 'bson'
import { MongoError } from '../MongoError'
import { compareValues } from '../values/compareValues'
import { regexOptions } from '../values/regexOptions'
import { withElements } from '../values/valuesAt'
import type { Test } from './Matches'
import { toRegExp } from './toRegExp'

/** A regular expression is met by matching strings and by an equal regular expression. */
export function regexTest(pattern: unknown, options?: unknown): Test {
  const regex = regexOf(pattern, options)
  const regExp = toRegExp(regex)
  return (values) =>
    withElements(values).some((value) =>
      typeof value === 'string'
        ? regExp.test(value)
        : value instanceof BSONRegExp && compareValues(value, regex) === 0,
    )
}

function regexOf(pattern: unknown, options: unknown): BSONRegExp {
  if (pattern instanceof BSONRegExp) {
    return options === undefined ? pattern : new BSONRegExp(pattern.pattern, regexOptions(options))
  }
  if (typeof pattern !== 'string') throw new MongoError('BadValue', '$regex has to be a string')
  return new BSONRegExp(pattern, regexOptions(options))
}
