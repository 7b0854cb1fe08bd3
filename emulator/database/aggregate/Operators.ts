/** An expression operator as mingo calls it: the document, the operand as written, mingo's options. */
export type Operator = (document: unknown, operand: unknown, options: never) => unknown

export type Operators = Record<string, Operator>
