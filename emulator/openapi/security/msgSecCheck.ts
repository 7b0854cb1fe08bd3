import { createHash } from 'node:crypto'
import { refusals } from '../messages'
import { answer, type OpenApi, type OpenApiCall, textOf } from '../OpenApiCall'
import { judge } from './words'

const longestText = 2_500
const scenes = [1, 2, 3, 4]

/** Says whether a person visited the mini program within the last two hours. */
export type IsVisitor = (openid: string) => boolean

/** `security.msgSecCheck`: version 2, and version 1 for those who still send it. */
export function msgSecCheck(isVisitor: IsVisitor): OpenApi {
  return (call) => {
    const content = textOf(call.params, 'content')
    if (content === '') return refusals.emptyText()
    if (content.length > longestText) return refusals.textTooLong()
    return call.params.version === 2 ? second(call, content, isVisitor) : first(content)
  }
}

function first(content: string): ReturnType<OpenApi> {
  return judge(content).suggest === 'risky' ? refusals.risky() : answer()
}

function second(call: OpenApiCall, content: string, isVisitor: IsVisitor): ReturnType<OpenApi> {
  const openid = textOf(call.params, 'openid')
  if (openid === '') return refusals.invalidOpenid()
  if (!scenes.includes(Number(call.params.scene))) return refusals.missingParameter('scene')
  if (call.invocation && !isVisitor(openid)) return refusals.notAVisitor()
  const verdict = judge(content)
  return answer({
    result: verdict,
    detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
    trace_id: traceOf(content),
  })
}

export function traceOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}
