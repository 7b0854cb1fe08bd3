import { type Request, Unanswered } from './transport'

/** Calls a cloud function of whoever serves this page, and gives what it returned. */
export async function send(noun: string, data: Request): Promise<unknown> {
  const answer = await post(`/cloud/functions/${noun}`, data)
  if (answer.status === 401) return { ok: false, code: 'NOT_SIGNED_IN' }
  const body = (await answer.json().catch(() => ({}))) as { result?: unknown }
  if (body.result === undefined) throw new Unanswered('TIMEOUT')
  return body.result
}

async function post(path: string, data: Request): Promise<Response> {
  try {
    return await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
  } catch {
    throw new Unanswered('OFFLINE')
  }
}
