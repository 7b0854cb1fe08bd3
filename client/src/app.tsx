import { useDidHide, useLaunch } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { deliverBallots, deliverWhatWaits } from './services/outbox'
import { watchPrivacy } from './services/privacy'
import './app.scss'

/** The mini program: everything stands in its pages. What waited to be sent without a trace goes with a new start. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => {
    watchPrivacy()
    deliverWhatWaits()
  })
  useDidHide(deliverBallots)
  return children
}
