import { ObjectId } from 'bson'
import fc from 'fast-check'

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer({ min: -5, max: 5 }),
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('', '\0', 'a\0b', 'a', 'ab', '\u{1F525}', '\uE000', '\uFFFF'),
  fc.date(),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
)

/** Any value a document may hold, for property tests; small ones, so that they meet. */
export const arbitraryValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, tie('array'), tie('object')),
  array: fc.array(tie('value'), { maxLength: 3 }),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'ab', 'é'), tie('value'), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
})).value
