import type { Clock } from '../clock/Clock'
import type { Schedule } from '../clock/Schedule'
import type { FunctionHost } from '../functions/FunctionHost'
import type { Visitors } from '../identity/Visitors'
import type { Storage } from '../storage/Storage'
import type { Consents } from './Consents'
import type { OpenApi } from './OpenApiCall'
import { pushMessage } from './pushMessage'
import { mediaCheckAsync } from './security/mediaCheckAsync'
import { msgSecCheck } from './security/msgSecCheck'
import { sendSubscribeMessage } from './subscribeMessage'
import { updatableMessage } from './updatableMessage'
import { getUnlimitedCode } from './wxacode'

interface Surroundings {
  clock: Clock
  schedule: Schedule
  consents: Consents
  visitors: Visitors
  storage: Storage
  host: FunctionHost
  appid: string
  url: () => string
}

/** The openapis the local cloud plays, by WeChat's names. */
export function playedApis(around: Surroundings): Record<string, OpenApi> {
  const { clock, schedule, consents, visitors, storage, host, appid, url } = around
  return {
    'security.msgSecCheck': msgSecCheck(visitors.isRecent),
    'security.mediaCheckAsync': mediaCheckAsync({
      clock,
      schedule,
      appid,
      readFile: (mediaUrl) => storage.readUrl(mediaUrl),
      push: (event) => pushMessage(host, appid, event),
    }),
    'subscribeMessage.send': sendSubscribeMessage(consents),
    'wxacode.getUnlimited': getUnlimitedCode(url),
    ...updatableMessage(clock.now),
  }
}
