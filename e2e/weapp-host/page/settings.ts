import { defaultSettings, type Settings } from '../program/Settings'

/** What the test decided for the person and the phone. */
export const settings: Settings = { ...defaultSettings, ...window.__weappSettings }

type Listener = () => void
const listeners = new Set<Listener>()

/** Changes the settings while the app runs. */
export function steer(changes: Partial<Settings>): void {
  Object.assign(settings, changes)
  for (const listener of listeners) listener()
}

export function onSteer(listener: Listener): void {
  listeners.add(listener)
}
