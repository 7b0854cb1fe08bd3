import type { CallCode } from '../services/callCode'

/** What a page knows of an answer. `stale`: the last one could not be renewed. */
export type CloudState<Data> =
  | { status: 'loading' }
  | { status: 'failed'; code: CallCode }
  | { status: 'ready'; data: Data; reloading: boolean; stale: CallCode | null }

export type CloudEvent<Data> =
  /** Something else is asked for: what was known is about something else. */
  | { type: 'turned' }
  | { type: 'asked' }
  | { type: 'answered'; data: Data }
  | { type: 'refused'; code: CallCode }

/** What is known after something happened; an answer once shown stays until there is a newer one. */
export function nextCloudState<Data>(
  state: CloudState<Data>,
  event: CloudEvent<Data>,
): CloudState<Data> {
  switch (event.type) {
    case 'turned':
      return { status: 'loading' }
    case 'asked':
      return state.status === 'ready' ? { ...state, reloading: true } : { status: 'loading' }
    case 'answered':
      return { status: 'ready', data: event.data, reloading: false, stale: null }
    case 'refused':
      return state.status === 'ready'
        ? { ...state, reloading: false, stale: event.code }
        : { status: 'failed', code: event.code }
  }
}
