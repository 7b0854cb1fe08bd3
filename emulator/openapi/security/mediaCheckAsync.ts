import type { Clock } from '../../clock/Clock'
import type { Schedule } from '../../clock/Schedule'
import { refusals } from '../messages'
import { answer, type OpenApi, textOf } from '../OpenApiCall'
import { traceOf } from './msgSecCheck'
import { judge } from './words'

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
  const { clock, schedule } = options
  let checks = 0
  return ({ params }) => {
    const url = textOf(params, 'media_url')
    const openid = textOf(params, 'openid')
    if (url === '') return refusals.missingParameter('media_url')
    if (!mediaTypes.includes(Number(params.media_type))) {
      return refusals.missingParameter('media_type')
    }
    if (openid === '') return refusals.invalidOpenid()
    checks += 1
    const traceId = traceOf(`${url} ${checks}`)
    const due = new Date(clock.now().getTime() + mediaCheckDelayMs)
    schedule.at(due, async () => options.push(await verdictOn(options, { url, openid, traceId })))
    return answer({ trace_id: traceId })
  }
}

/** Deterministic: a listed word in the URL, or anywhere in the file's bytes, decides. */
async function verdictOn(
  { clock, appid, readFile }: MediaCheckOptions,
  { url, openid, traceId }: { url: string; openid: string; traceId: string },
): Promise<Record<string, unknown>> {
  const bytes = await readFile(url)
  const verdict = judge(`${decodeURI(url)} ${bytes?.toString('utf8') ?? ''}`)
  return {
    ToUserName: 'gh_local',
    FromUserName: openid,
    CreateTime: Math.floor(clock.now().getTime() / 1000),
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid,
    trace_id: traceId,
    version: 2,
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
    errcode: 0,
    errmsg: 'ok',
    result: verdict,
  }
}
