import type { Program } from '../../program/Program'
import type { LaunchOptions } from '../logic/AppInstance'
import type { PageStack } from '../pages/PageStack'
import { report } from '../problems'
import { ApiFailure } from './ApiFailure'
import type { AppEvents } from './AppEvents'
import { answer, type Callbacks } from './answer'
import { canvasApis } from './canvasApis'
import { cloudApis } from './cloudApis'
import { deviceApis } from './deviceApis'
import { dialogApis } from './dialogApis'
import { documentApis } from './documentApis'
import { fileApis } from './fileApis'
import { groupApis } from './groupApis'
import { navigationApis } from './navigationApis'
import { networkApis } from './networkApis'
import { pageApis } from './pageApis'
import { privacyApis } from './privacyApis'
import { shareApis } from './shareApis'
import { storageApis } from './storageApis'
import { subscribeApis } from './subscribeApis'
import { systemApis } from './systemApis'

interface WxParts {
  program: Program
  stack: PageStack
  events: AppEvents
  launch: () => LaunchOptions
  changed: () => void
}

/** `wx`: what is played, and for every other documented name a call that is a problem. */
export function createWx({ program, stack, events, launch, changed }: WxParts) {
  const played = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    cloud: cloudApis(),
    getLaunchOptionsSync: launch,
    getEnterOptionsSync: launch,
    ...events.apis(),
    ...canvasApis(),
    ...deviceApis(),
    ...dialogApis(),
    ...documentApis(),
    ...fileApis(),
    ...groupApis(),
    ...navigationApis(stack),
    ...networkApis(),
    ...pageApis(stack, changed),
    ...privacyApis(),
    ...shareApis(),
    ...storageApis(),
    ...subscribeApis(),
    ...systemApis(program.app),
  }
  const documented = program.documentedApis.map((name) => [name, unplayed(name)])
  return { ...Object.fromEntries(documented), ...played } as Record<string, unknown>
}

function unplayed(name: string) {
  return (options?: Callbacks) => {
    report('missing api', `wx.${name}`)
    if (/^(on|off)[A-Z]/.test(name)) return undefined
    return answer(name, options, () => {
      throw new ApiFailure('not played by the host')
    })
  }
}
