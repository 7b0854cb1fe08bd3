import { expect, it } from 'vitest'
import { bugLine } from './logBug'

const sent = {
  openid: 'oABCdef0123456789',
  input: {
    communityId: 'QH2026HVNN',
    text: '加班太多 "了"',
    list: [{ deep: 'my words' }],
    count: 7,
  },
}

it('logs where a bug is and what, without a word of the caller or of what was sent', () => {
  const error = new TypeError(
    `no document QH2026HVNN_abcdefghijklmnopqrstuv of oABCdef0123456789: ${JSON.stringify(sent.input)}`,
  )
  const line = bugLine('checkin.say', error, sent)
  expect(line).toMatchObject({ level: 'error', verb: 'checkin.say', name: 'TypeError' })
  expect(line.message).toMatch(/^no document … of …: /)
  expect(line.stack).toContain('logBug.test.ts')
  expect(JSON.stringify(line)).not.toMatch(/oABC|QH2026HVNN|abcdefghij|加班|了|my words/)
})

it('logs of what the platform threw its code alone, for its messages quote documents', () => {
  const error = Object.assign(new Error('dup key: { nickname: "Ann" }'), { errCode: -502001 })
  const line = bugLine('checkin.say', error, {})
  expect(line.message).toBe("the platform's error -502001")
  expect(JSON.stringify(line)).not.toContain('Ann')
})

it('logs nothing of a text that a message quotes in part', () => {
  const text = '{早上好,今天的话很长很长很长}'
  const error = (() => {
    try {
      return JSON.parse(text) as unknown
    } catch (thrown) {
      return thrown
    }
  })()
  expect(JSON.stringify(bugLine('poll.vote', error, {}))).not.toMatch(/早|今天/)
})

it('logs what was thrown even if it is no error', () => {
  expect(bugLine('poll.vote', 'gone', {})).toMatchObject({ name: 'Error', message: 'gone' })
})
