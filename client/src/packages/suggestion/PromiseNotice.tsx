import { Notice } from '../../components/Notice/Notice'
import { strongestTransport } from '../../services/strongestTransport'
import { promiseInWords } from '../../words/suggestionWords'

/** What holds for the way that words go from this phone. */
export function PromiseNotice() {
  const { kind } = strongestTransport
  return <Notice kind={kind === 'http' ? 'done' : 'wait'}>{promiseInWords[kind]}</Notice>
}
