import { describe, expect, it } from 'vitest'
import { after, kept } from '../client/src/packages/legal/privacy/privacyWords'
import { personalParts } from '../cloudfunctions/community/personalParts'
import { KEPT_DAYS } from '../cloudfunctions/raffle/claim'
import { DAYS_TO_TAKE_BACK } from '../domain/ending'

describe('the privacy page', () => {
  it('names everything that is stored of a member, and nothing else', () => {
    const stored = ['成员', ...personalParts.map(({ title }) => title)]
    expect(kept.map(({ title }) => title).sort()).toEqual(stored.sort())
  })

  it.each(personalParts.map(({ title, erasing }) => [title, erasing] as const))(
    'says of %s what erasing does to it',
    (title, erasing) => {
      const words = kept.find((one) => one.title === title)?.words ?? ''
      expect(words.includes('删除')).toBe(erasing === 'remove' || title === '领奖时留的话')
    },
  )

  it('gives the times that the functions keep', () => {
    const said = JSON.stringify([kept, after])
    expect(said).toContain(`最多留 ${KEPT_DAYS} 天`)
    expect(said).toContain(`删除社群后的 ${DAYS_TO_TAKE_BACK} 天`)
  })
})
