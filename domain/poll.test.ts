import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultInPlan, isBallot, nextRun, OTHER, phaseAt, showsResult } from './poll'
import { count } from './pollResult'

const rule = { timeZone: 'Asia/Shanghai', cutOffHour: 0 }
const friday = new Date('2026-11-06T01:00:00.000Z')
const evening = new Date('2026-11-06T10:00:00.000Z')
const options = [{ id: '1' }, { id: '2' }, { id: '3' }]

describe('a poll by the clock', () => {
  const span = { opensAt: friday, closesAt: evening }
  it.each([
    ['before it opens', -1, 'ahead'],
    ['when it opens', 0, 'open'],
    ['a moment before the close', 9 * 3_600_000 - 1, 'open'],
    ['at the close', 9 * 3_600_000, 'closed'],
  ])('%s', (_, ms, phase) => {
    expect(phaseAt(span, new Date(friday.getTime() + ms))).toBe(phase)
  })
})

describe('a ballot', () => {
  const ballotRule = { options, most: 2, other: true }
  it.each([
    ['one option', ['1'], null, true],
    ['as many as allowed', ['1', '3'], null, true],
    ['one more than allowed', ['1', '2', '3'], null, false],
    ['none', [], null, false],
    ['the same twice', ['1', '1'], null, false],
    ['an option that is not there', ['4'], null, false],
    ['words of one’s own', [OTHER], '爬山', true],
    ['words without the choice for them', ['1'], '爬山', false],
    ['the choice for words without words', [OTHER], null, false],
  ])('of %s', (_, choices, words, right) => {
    expect(isBallot(ballotRule, choices, words)).toBe(right)
  })

  it('has no words of one’s own where the poll takes none', () => {
    expect(isBallot({ ...ballotRule, other: false }, [OTHER], '爬山')).toBe(false)
  })
})

describe('how a poll stands', () => {
  it.each([
    ['live', 'open', false, true],
    ['afterVoting', 'open', false, false],
    ['afterVoting', 'open', true, true],
    ['afterClose', 'open', true, false],
    ['afterClose', 'closed', false, true],
    ['afterVoting', 'closed', false, true],
  ] as const)('is shown %s: %s, voted %s → %s', (showing, phase, voted, shown) => {
    expect(showsResult(showing, { phase, voted })).toBe(shown)
  })

  it('adds up: the counts are the choices of all ballots, the voters their number', () => {
    const ballot = fc.record({ choices: fc.subarray(['1', '2', '3', OTHER], { minLength: 1 }) })
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const { voters, counts } = count(ballots)
        const chosen = ballots.flatMap(({ choices }) => choices)
        expect(voters).toBe(ballots.length)
        expect(Object.values(counts).reduce((sum, each) => sum + each, 0)).toBe(chosen.length)
      }),
    )
  })
})

describe('a plan', () => {
  const plan = {
    options: [{ text: '江边骑行' }, { text: '室内攀岩' }],
    most: 1,
    other: false,
    closesAt: evening,
    repeat: 'never' as const,
  }
  it.each([
    ['that fits', {}, null],
    ['that closes at once', { closesAt: friday }, 'closesAt'],
    ['that closes in half a year', { closesAt: new Date('2027-05-01T00:00:00Z') }, 'closesAt'],
    ['with two options alike', { options: [{ text: '甲' }, { text: '甲' }] }, 'options'],
    ['with more choices than options', { most: 3 }, 'most'],
    ['with words of one’s own as the third choice', { most: 3, other: true }, null],
    [
      'whose runs would overlap',
      { repeat: 'daily' as const, closesAt: new Date('2026-11-08T01:00:00Z') },
      'repeat',
    ],
  ])('%s', (_, change, fault) => {
    expect(faultInPlan({ ...plan, ...change }, friday)).toBe(fault)
  })
})

describe('a repeated poll', () => {
  const series = { opensAt: friday, closesAt: evening, repeat: 'weekly' as const, run: 0 }

  it('runs again at the same hours of the next Friday', () => {
    expect(nextRun(series, rule, evening)).toEqual({
      run: 1,
      opensAt: new Date('2026-11-13T01:00:00.000Z'),
      closesAt: new Date('2026-11-13T10:00:00.000Z'),
    })
  })

  it('comes on Friday over the end of the year too', () => {
    const opensAt = new Date('2026-12-25T01:00:00.000Z')
    const closesAt = new Date('2026-12-25T10:00:00.000Z')
    const runs = [0, 1].map((run) => nextRun({ ...series, opensAt, closesAt, run }, rule, closesAt))
    expect(runs).toMatchObject([
      {
        opensAt: new Date('2027-01-01T01:00:00.000Z'),
        closesAt: new Date('2027-01-01T10:00:00.000Z'),
      },
      {
        opensAt: new Date('2027-01-08T01:00:00.000Z'),
        closesAt: new Date('2027-01-08T10:00:00.000Z'),
      },
    ])
  })

  it('passes over runs that nobody woke for', () => {
    const month = new Date('2026-12-04T11:00:00.000Z')
    expect(nextRun(series, rule, month)).toMatchObject({
      run: 5,
      opensAt: new Date('2026-12-11T01:00:00.000Z'),
    })
  })

  it('keeps the hour over a change to summer time', () => {
    const berlin = { timeZone: 'Europe/Berlin', cutOffHour: 0 }
    const march = { ...series, opensAt: new Date('2026-03-23T08:00:00.000Z') }
    const next = nextRun({ ...march, closesAt: march.opensAt }, berlin, march.opensAt)
    expect(next?.opensAt).toEqual(new Date('2026-03-30T07:00:00.000Z'))
  })

  it('of the 31st comes on the last day of a shorter month and again on the 31st', () => {
    const end = new Date('2027-01-31T01:00:00.000Z')
    const monthly = { opensAt: end, closesAt: end, repeat: 'monthly' as const }
    const opensAt = (run: number) => nextRun({ ...monthly, run }, rule, end)?.opensAt
    expect(opensAt(0)).toEqual(new Date('2027-02-28T01:00:00.000Z'))
    expect(opensAt(1)).toEqual(new Date('2027-03-31T01:00:00.000Z'))
  })

  it('that is not repeated has no next run', () => {
    expect(nextRun({ ...series, repeat: 'never' }, rule, evening)).toBeNull()
  })
})
