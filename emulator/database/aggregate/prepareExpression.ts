import { BSONRegExp } from 'bson'
import { MongoError } from '../MongoError'
import { toRegExp } from '../query/toRegExp'
import { isDocument } from '../values/Document'

interface Preparation {
  now: Date
  /** The operators there are, by name. */
  known: Record<string, unknown>
}

/** The platform runs no JavaScript of its users inside the database. */
const scripts = ['$function', '$accumulator', '$where']

/** MongoDB takes the only argument of these bare or in a list. */
const unary = new Set(
  `abs ceil floor sqrt exp ln log10 trunc round toUpper toLower strLenCP strLenBytes size
  reverseArray objectToArray arrayToObject not isArray type year month dayOfMonth dayOfYear
  dayOfWeek hour minute second millisecond week isoWeek isoWeekYear isoDayOfWeek toInt toLong
  toDouble toDecimal toBool toString toDate toObjectId isNumber first last allElementsTrue
  anyElementTrue dateToParts`
    .split(/\s+/)
    .map((name) => `$${name}`),
)

/** Brings an expression into the form mingo expects and refuses operators that are not there. */
export function prepareExpression(expression: unknown, preparation: Preparation): unknown {
  if (expression === '$$NOW') return preparation.now
  if (expression instanceof BSONRegExp) return toRegExp(expression)
  if (Array.isArray(expression)) {
    return expression.map((inner) => prepareExpression(inner, preparation))
  }
  if (!isDocument(expression)) return expression
  const [name] = Object.keys(expression)
  if (name?.startsWith('$')) return prepareOperator(name, expression, preparation)
  return prepareFields(expression, preparation)
}

function prepareFields(fields: Record<string, unknown>, preparation: Preparation): unknown {
  return Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => [name, prepareExpression(inner, preparation)]),
  )
}

function prepareOperator(
  name: string,
  expression: Record<string, unknown>,
  preparation: Preparation,
): unknown {
  if (Object.keys(expression).length > 1) {
    throw new MongoError(
      'Location15983',
      `An object representing an expression must have exactly one field: { ${Object.keys(expression).join(', ')} }`,
    )
  }
  if (!Object.hasOwn(preparation.known, name) || scripts.includes(name)) {
    throw new MongoError('InvalidPipelineOperator', `Unrecognized expression '${name}'`)
  }
  const operand = expression[name]
  if (name === '$literal') return expression
  return { [name]: prepareExpression(onlyArgument(name, operand), preparation) }
}

function onlyArgument(name: string, operand: unknown): unknown {
  return unary.has(name) && Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
}
