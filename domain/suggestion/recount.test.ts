import { expect, it } from 'vitest'
import { recount } from './recount'

const ballots = ['1', '1', '2', '3', '1'].map((choice, index) => ({
  ballotId: `ballot${index}`,
  choices: [choice],
}))
const result = { voters: 5, counts: { '1': 3, '2': 1, '3': 1 } }
const announced = { result, issued: 6, own: { ballotId: 'ballot2', choices: ['2'] } }

it('finds all in order, and the own ballot as it was cast', () => {
  expect(recount(ballots, announced)).toEqual({
    ...{ result, isCovered: true, isEqual: true, own: 'found' },
  })
  expect(recount(ballots, { ...announced, own: null }).own).toBe('none')
})

it('notices a ballot left out, changed, put in twice or beyond what was given out, and a wrong sum', () => {
  expect(recount(ballots.slice(0, 2), announced)).toMatchObject({ own: 'missing', isEqual: false })
  const changed = ballots.map((one, index) => (index === 2 ? { ...one, choices: ['1'] } : one))
  expect(recount(changed, announced)).toMatchObject({ own: 'changed', isEqual: false })
  const twice = [...ballots, { ballotId: 'ballot0', choices: ['1'] }]
  expect(recount(twice, announced)).toMatchObject({ isCovered: false, isEqual: false })
  expect(recount(ballots, { ...announced, issued: 4 })).toMatchObject({ isCovered: false })
  const wrong = { ...result, counts: { ...result.counts, '2': 2 } }
  expect(recount(ballots, { ...announced, result: wrong })).toMatchObject({ isEqual: false })
})
