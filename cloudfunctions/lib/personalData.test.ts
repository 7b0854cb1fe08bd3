import { expect, it } from 'vitest'
import { indexes } from './indexes'
import { personalData } from './personalData'

const parts = Object.entries(personalData).flatMap(([name, part]) =>
  typeof part === 'string'
    ? []
    : part.map((one) => ({ name: name as keyof typeof indexes, part: one })),
)

it.each(parts)('what $name holds of a member is found by an index', ({ name, part }) => {
  const asked = Object.keys(part.of('a member'))
  if (asked.includes('_id')) return
  const served = indexes[name].some(({ keys }) => {
    const first = Object.keys(keys).slice(0, asked.length)
    return asked.every((field) => first.includes(field))
  })
  expect(served).toBe(true)
})

it('exports no openid', () => {
  expect(parts.flatMap(({ part }) => part.fields as readonly string[])).not.toContain('openid')
})
