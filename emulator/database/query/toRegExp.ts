import type { BSONRegExp } from 'bson'
import { MongoError } from '../MongoError'
import { regexOptions } from '../values/regexOptions'

/**
 * The server matches with PCRE. What JavaScript writes differently is translated: leading (?i)
 * groups, the option x and \A, \z. The rest that JavaScript cannot say is refused.
 */
export function toRegExp({ pattern, options }: Pick<BSONRegExp, 'pattern' | 'options'>): RegExp {
  const inline = /^\(\?([imsx]+)\)/.exec(pattern)
  const letters = options + (inline?.[1] ?? '')
  const body = pattern.slice(inline?.[0].length ?? 0)
  const source = letters.includes('x') ? withoutSpaces(body) : body
  return construct(source, regexOptions(letters).replace('x', ''))
}

function construct(source: string, flags: string): RegExp {
  const translated = source.replace(/\\A/g, '^').replace(/\\[zZ]/g, '$')
  try {
    return new RegExp(translated, `${flags}u`)
  } catch {
    return constructLoosely(translated, flags)
  }
}

/** Without the u flag JavaScript forgives needless escapes, as PCRE does. */
function constructLoosely(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags)
  } catch (error) {
    throw new MongoError('BadValue', `Regular expression is invalid: ${String(error)}`)
  }
}

/** Option x: white space and # comments outside character classes mean nothing. */
function withoutSpaces(pattern: string): string {
  return pattern.replace(/\\.|\[(?:\\.|[^\]\\])*\]|\s+|#.*/gs, (part) =>
    /^(\s|#)/.test(part) ? '' : part,
  )
}
