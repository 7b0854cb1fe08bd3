import { MongoError } from '../MongoError'
import type { CompileContext } from '../query/Matches'

export const compileContext: CompileContext = {
  expression: () => {
    throw new MongoError('BadValue', '$expr is not built yet')
  },
  jsonSchema: () => {
    throw new MongoError('BadValue', '$jsonSchema is not built yet')
  },
}
