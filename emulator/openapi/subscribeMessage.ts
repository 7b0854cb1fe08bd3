import type { Consents } from './Consents'
import { refusals } from './messages'
import { answer, type OpenApi, textOf } from './OpenApiCall'

/** What each kind of template field takes; the kind is the name without its number. */
const fieldRules: Record<string, RegExp> = {
  thing: /^.{1,20}$/su,
  number: /^-?\d+(\.\d+)?$/,
  letter: /^[a-z]{1,32}$/i,
  symbol: /^.{1,5}$/su,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /\d/,
  date: /\d/,
  amount: /^\D?\d{1,10}(\.\d+)?元?$/u,
  phone_number: /^[\d+\- ]{1,17}$/,
  car_number: /^.{1,8}$/su,
  name: /^([\p{Script=Han}·]{1,10}|[a-z ]{1,20})$/iu,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

/** `subscribeMessage.send`: needs a consent recorded before, and uses it up. */
export function sendSubscribeMessage(consents: Consents): OpenApi {
  let sent = 0
  return ({ params }) => {
    const openid = textOf(params, 'touser')
    const template = textOf(params, 'template_id')
    if (openid === '') return refusals.invalidOpenid()
    if (template === '') return refusals.invalidTemplate()
    const wrong = wrongField(params.data)
    if (wrong !== undefined) return refusals.invalidArgument(wrong)
    if (!consents.use(openid, template)) return refusals.noConsent()
    sent += 1
    return withLongId(`29440229811${String(sent).padStart(7, '0')}`)
  }
}

/** WeChat's message ids are longer than a JavaScript number holds, and so are these. */
function withLongId(msgid: string): ReturnType<OpenApi> {
  const { json } = answer() as { json: string }
  return { json: json.replace(/}$/, `,"msgid":${msgid}}`) }
}

function wrongField(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return 'data'
  return Object.entries(data).find(([name, field]) => !isFieldValid(name, field))?.[0]
}

function isFieldValid(name: string, field: unknown): boolean {
  const value: unknown =
    typeof field === 'object' && field !== null && 'value' in field ? field.value : undefined
  if (typeof value !== 'string' && typeof value !== 'number') return false
  const rule = fieldRules[name.replace(/\d+$/, '')]
  return rule?.test(String(value)) ?? true
}
