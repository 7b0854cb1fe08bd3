import { expect, it } from 'vitest'
import { type CloudState, nextCloudState } from './cloudState'

const known: CloudState<string> = { status: 'ready', data: 'old', reloading: false, stale: null }

it('keeps what is shown while the same is asked again', () => {
  expect(nextCloudState(known, { type: 'asked' })).toEqual({ ...known, reloading: true })
})

it('keeps what is shown when it cannot be renewed, and knows why', () => {
  const asked = nextCloudState(known, { type: 'asked' })
  expect(nextCloudState(asked, { type: 'refused', code: 'OFFLINE' })).toEqual({
    ...known,
    stale: 'OFFLINE',
  })
})

it('shows nothing of one thing while another is asked for', () => {
  expect(nextCloudState(known, { type: 'turned' })).toEqual({ status: 'loading' })
})

it('fails where nothing is known, and waits again when asked again', () => {
  const failed = nextCloudState({ status: 'loading' }, { type: 'refused', code: 'BUSY' })
  expect(failed).toEqual({ status: 'failed', code: 'BUSY' })
  expect(nextCloudState(failed, { type: 'asked' })).toEqual({ status: 'loading' })
})

it('shows what the newest answer says', () => {
  expect(nextCloudState(known, { type: 'answered', data: 'new' })).toMatchObject({ data: 'new' })
})
