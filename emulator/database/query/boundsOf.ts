import { BSONRegExp } from 'bson'
import { type Document, isDocument } from '../values/Document'
import { typeOf } from '../values/typeOf'
import { isOperators } from './compileConditions'

export interface Bound {
  value: unknown
  inclusive: boolean
}

/** What an index can use of the conditions on one field. */
export interface FieldBounds {
  points?: unknown[]
  lower?: Bound
  upper?: Bound
}

export interface QueryBounds {
  fields: Map<string, FieldBounds>
  /** True when the bounds say all that the query says. */
  complete: boolean
}

/** Gathers the conditions of a query that every match must meet and an index can look up. */
export function boundsOf(query: Document): QueryBounds {
  const bounds: QueryBounds = { fields: new Map(), complete: true }
  gather(query, bounds)
  return bounds
}

function gather(query: Document, bounds: QueryBounds): void {
  for (const [name, condition] of Object.entries(query)) {
    if (name === '$and' && Array.isArray(condition)) {
      for (const inner of condition.filter(isDocument)) gather(inner, bounds)
    } else if (name.startsWith('$')) {
      bounds.complete = false
    } else if (!gatherField(name, condition, bounds.fields)) {
      bounds.complete = false
    }
  }
}

/** Returns whether everything that the condition says is in the bounds now. */
function gatherField(name: string, condition: unknown, fields: Map<string, FieldBounds>): boolean {
  const operators = isOperators(condition)
    ? Object.entries(condition)
    : [['$eq', condition] as const]
  const field = fields.get(name) ?? {}
  const used = operators.map(([operator, operand]) => gatherOperator(operator, operand, field))
  if (Object.keys(field).length > 0) fields.set(name, field)
  return used.every(Boolean)
}

function gatherOperator(operator: string, operand: unknown, field: FieldBounds): boolean {
  switch (operator) {
    case '$eq':
      return addPoints(field, [operand])
    case '$in':
      return Array.isArray(operand) && addPoints(field, operand)
    case '$gt':
    case '$gte':
      return addBound(field, 'lower', { value: operand, inclusive: operator === '$gte' })
    case '$lt':
    case '$lte':
      return addBound(field, 'upper', { value: operand, inclusive: operator === '$lte' })
    default:
      return false
  }
}

function addPoints(field: FieldBounds, points: unknown[]): boolean {
  if (Object.keys(field).length > 0 || !points.every(isPoint)) return false
  field.points = points
  return true
}

/** Arrays are met by their elements too, which one index key cannot say. */
function isPoint(value: unknown): boolean {
  return !Array.isArray(value) && !(value instanceof BSONRegExp) && value !== undefined
}

function addBound(field: FieldBounds, side: 'lower' | 'upper', bound: Bound): boolean {
  if (field.points || field[side] || !isOrdered(bound.value)) return false
  const other = side === 'lower' ? field.upper : field.lower
  if (other && typeof other.value !== typeof bound.value) return false
  field[side] = bound
  return true
}

function isOrdered(value: unknown): boolean {
  if (typeof value === 'number') return !Number.isNaN(value)
  return ['string', 'date', 'bool', 'objectId'].includes(typeOf(value))
}
