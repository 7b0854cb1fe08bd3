import type { Clock } from '../../clock/Clock'
import type { Schedule } from '../../clock/Schedule'
import { refusals } from '../messages'
import { answer, type OpenApi, textOf } from '../OpenApiCall'
import { traceOf } from './msgSecCheck'
import { judge, mediaTurns } from './words'

/** How long WeChat takes to look at a picture; its own promise is half an hour. */
export const mediaCheckDelayMs = 5_000

const mediaTypes = [1, 2]

interface MediaCheckOptions {
  clock: Clock
  schedule: Schedule
  appid: string
  /** The file behind a URL of this cloud's own storage. */
  readFile: (url: string) => Promise<Buffer | undefined>
  /** Pushes an event to the functions that listen for it. */
  push: (event: Record<string, unknown>) => Promise<void>
}

/** `security.mediaCheckAsync`: answers at once; the verdict is pushed by the local clock. */
export function mediaCheckAsync(options: MediaCheckOptions): OpenApi {
  const { clock, schedule, push } = options
  let checks = 0
  return async ({ params }) => {
    const url = textOf(params, 'media_url')
    const openid = textOf(params, 'openid')
    if (url === '') return refusals.missingParameter('media_url')
    if (!mediaTypes.includes(Number(params.media_type))) {
      return refusals.missingParameter('media_type')
    }
    if (openid === '') return refusals.invalidOpenid()
    checks += 1
    const traceId = traceOf(`${url} ${checks}`)
    const medium = `${decodeURI(url)} ${(await options.readFile(url))?.toString('utf8') ?? ''}`
    const deliver = async () => {
      for (let times = medium.includes(mediaTurns.twice) ? 2 : 1; times > 0; times--)
        await push(messageOn(options, { medium, openid, traceId }))
    }
    if (medium.includes(mediaTurns.early)) await deliver()
    else if (!medium.includes(mediaTurns.never))
      schedule.at(new Date(clock.now().getTime() + mediaCheckDelayMs), deliver)
    return answer({ trace_id: traceId })
  }
}

/** Deterministic: a listed word in the URL, or anywhere in the file's bytes, decides. */
function messageOn(
  { clock, appid }: MediaCheckOptions,
  { medium, openid, traceId }: { medium: string; openid: string; traceId: string },
): Record<string, unknown> {
  return {
    ToUserName: 'gh_local',
    FromUserName: openid,
    CreateTime: Math.floor(clock.now().getTime() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid,
    trace_id: traceId,
    version: 2,
    ...(medium.includes(mediaTurns.error) ? unreadable : judged(medium)),
  }
}

/** What is pushed when WeChat could not fetch the medium: no result at all. */
const unreadable = { errcode: -1008, errmsg: 'download file fail' }

function judged(medium: string): Record<string, unknown> {
  const verdict = judge(medium)
  return {
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
    errcode: 0,
    errmsg: 'ok',
    result: verdict,
  }
}
