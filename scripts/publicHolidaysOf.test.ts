import { isWorkday as isWorkdayInPackage } from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../domain/publicHolidays'
import { isWorkday, lastKnownYear } from '../domain/restDay'
import { publicHolidaysOf } from './publicHolidaysOf'

describe('the table of public holidays', () => {
  it('says of every year what the kept package says', () => {
    expect(publicHolidays).toEqual(publicHolidaysOf())
    expect(lastKnownYear()).toBe(Object.keys(publicHolidaysOf()).sort().at(-1))
  })

  it('agrees with the package on every day of its years', () => {
    const end = Date.parse(`${lastKnownYear()}-12-31`)
    for (let at = Date.parse('2004-01-01'); at <= end; at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      expect(`${day} ${isWorkday(day)}`).toBe(`${day} ${isWorkdayInPackage(day)}`)
    }
  })
})
