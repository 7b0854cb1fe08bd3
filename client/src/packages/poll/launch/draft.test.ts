import { expect, it } from 'vitest'
import {
  blankOption,
  eveningIn,
  faultsIn,
  launchOf,
  newDraft,
  type PollDraft,
  withSecrecy,
} from './draft'

const draft: PollDraft = {
  ...newDraft(),
  title: ' 周五吃什么 ',
  options: [
    { ...blankOption(0), text: '火锅', picture: 'cloud://qunhuo/hot-pot.jpg' },
    { ...blankOption(1), text: ' 烧烤', quota: 10, picture: '' },
    blankOption(2),
  ],
  most: 3,
  closes: eveningIn(1),
}

it('sends what was written, without empty lines and spaces around', () => {
  expect(launchOf('QH2026HVNN', draft)).toMatchObject({
    title: '周五吃什么',
    options: [
      { text: '火锅', picture: 'cloud://qunhuo/hot-pot.jpg' },
      { text: '烧烤', quota: 10 },
    ],
    most: 2,
    anonymous: false,
  })
})

it('takes out what would tell who votes how, once it is to be anonymous', () => {
  const open: PollDraft = { ...draft, other: true, additions: true, showing: 'afterVoting' }
  expect(launchOf('QH2026HVNN', withSecrecy(open, true))).toMatchObject({
    ...{ anonymous: true, other: false, additions: false, showing: 'afterClose' },
    options: [{ text: '火锅' }, { text: '烧烤' }],
  })
  expect(JSON.stringify(launchOf('QH2026HVNN', withSecrecy(open, true)))).not.toContain('quota')
})

it.each<[string, Partial<PollDraft>, string]>([
  ['a title', { title: ' ' }, 'title'],
  ['two options', { options: [{ ...blankOption(0), text: '火锅' }] }, 'options'],
  [
    'options that differ',
    { options: ['火锅', '火锅 '].map((text, key) => ({ ...blankOption(key), text })) },
    'options',
  ],
  ['a close that is to come', { closes: { day: '2020-01-01', time: '18:00' } }, 'closes'],
  ['a close before the next run', { repeat: 'daily', closes: eveningIn(3) }, 'closes'],
  ['a close within ninety days', { closes: eveningIn(100) }, 'closes'],
])('asks for %s', (_, change, fault) => {
  const faults = Object.entries(faultsIn({ ...draft, ...change }))
  expect(faults.filter(([, words]) => words !== null).map(([name]) => name)).toEqual([fault])
})

it('finds nothing wrong with what is right', () => {
  expect(faultsIn(draft)).toEqual({ title: null, options: null, closes: null })
})
