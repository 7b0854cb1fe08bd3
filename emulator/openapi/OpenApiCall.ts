import type { Invocation } from '../invocations/Invocation'

/** One openapi call, its parameters in snake_case as they are on WeChat's side. */
export interface OpenApiCall {
  api: string
  params: Record<string, unknown>
  invocation?: Invocation
}

/** WeChat's answer: JSON text, or a picture. */
export type OpenApiAnswer = { json: string } | { contentType: string; bytes: Buffer }

export type OpenApi = (call: OpenApiCall) => Promise<OpenApiAnswer> | OpenApiAnswer

export function answer(fields: Record<string, unknown> = {}): OpenApiAnswer {
  return { json: JSON.stringify({ errcode: 0, errmsg: 'ok', ...fields }) }
}

/** WeChat's numbered error; the SDK throws it as `errCode`. */
export function refusal(errcode: number, errmsg: string): OpenApiAnswer {
  return { json: JSON.stringify({ errcode, errmsg }) }
}

export function textOf(params: Record<string, unknown>, name: string): string {
  const value = params[name]
  return typeof value === 'string' ? value : ''
}
