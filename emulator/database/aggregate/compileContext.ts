import { compileJsonSchema } from '../query/compileJsonSchema'
import type { CompileContext } from '../query/Matches'
import { compileExpression, type Variables } from './compileExpression'

/** Lets queries use expressions and schemas. */
export function compileContext(around: { now: Date; variables?: Variables }): CompileContext {
  return {
    expression: (expression) => {
      const evaluate = compileExpression(expression, around)
      return (document) => isTrue(evaluate(document))
    },
    jsonSchema: compileJsonSchema,
  }
}

/** Everything but false, null, missing and zero. */
function isTrue(value: unknown): boolean {
  return value !== false && value !== null && value !== undefined && value !== 0
}
