import { evalExpr } from 'mingo/core'

/** The value of an operand inside an operator of our own. */
export function evaluate(document: unknown, operand: unknown, options: never): unknown {
  return evalExpr(document, operand, options)
}

/** The values of an operand that is a list of arguments. */
export function evaluateAll(document: unknown, operand: unknown, options: never): unknown[] {
  const operands = Array.isArray(operand) ? operand : [operand]
  return operands.map((inner) => evaluate(document, inner, options))
}
