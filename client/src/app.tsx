import type { PropsWithChildren } from 'react'
import './app.scss'

/** The mini program: everything stands in its pages. */
export default function App({ children }: PropsWithChildren) {
  return children
}
