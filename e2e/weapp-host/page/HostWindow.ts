import type { HostHandle } from '../program/HostHandle'
import type { Program } from '../program/Program'
import type { Settings } from '../program/Settings'

/** A compiled WXML file, as glass-easel takes it. */
export type Template = (name: string) => unknown

declare global {
  interface Window {
    __weappHost: HostHandle
    __weappProgram: Program
    __weappTemplates: Record<string, Template>
    __weappMissingTemplate: (name: string) => void
    /** Set by a test before the app starts. */
    __weappSettings?: Partial<Settings>
  }
}
