import type { Index } from '../../cloudfunctions/lib/indexes'

/** An answer of WeChat that is not `ok`. */
export class WeChatRefused extends Error {
  constructor(
    readonly errcode: number,
    readonly api: string,
    message: string,
  ) {
    super(`${api}: ${errcode} ${message}`)
  }
}

interface Answer {
  errcode?: number
  errmsg?: string
}

/** WeChat has the collection, or the index, already. */
const ALREADY_THERE = /exist/i
/** Type 1 of a function's configuration: what it may call. */
const CALLS = 1

/**
 * WeChat's server APIs that set up a cloud environment. `base` is https://api.weixin.qq.com.
 * https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-http-api/
 */
export class WeChatApi {
  #token: Promise<string> | null = null

  constructor(
    private readonly base: string,
    private readonly appid: string,
    private readonly secret: string,
    private readonly environment: string,
  ) {}

  /** Makes a collection; one that is there stays. */
  async addCollection(name: string): Promise<void> {
    await this.#unlessThere('tcb/databasecollectionadd', { collection_name: name })
  }

  /** Makes indexes, one call each, so that one that is there does not keep back the others. */
  async addIndexes(collection: string, indexes: readonly Index[]): Promise<void> {
    for (const { name, keys, unique = false } of indexes) {
      const fields = Object.entries(keys).map(([field, direction]) => ({
        name: field,
        direction: String(direction),
      }))
      await this.#unlessThere('tcb/updateindex', {
        collection_name: collection,
        create_indexes: [{ name, unique, keys: fields }],
        drop_indexes: [],
      })
    }
  }

  /** Says which of WeChat's APIs a function may call. */
  async allowCalls(functionName: string, openapi: readonly string[]): Promise<void> {
    const config = JSON.stringify({ permissions: { openapi } })
    await this.#call('tcb/uploadfuncconfig', { type: CALLS, function_name: functionName, config })
  }

  async #unlessThere(api: string, body: object): Promise<void> {
    try {
      await this.#call(api, body)
    } catch (error) {
      if (error instanceof WeChatRefused && ALREADY_THERE.test(error.message)) return
      throw error
    }
  }

  async #call(api: string, body: object): Promise<void> {
    this.#token ??= this.#askToken()
    const query = new URLSearchParams({ access_token: await this.#token })
    await this.#post(`${api}?${query.toString()}`, api, { env: this.environment, ...body })
  }

  async #askToken(): Promise<string> {
    const asked = { grant_type: 'client_credential', appid: this.appid, secret: this.secret }
    const answer = await this.#post('cgi-bin/stable_token', 'cgi-bin/stable_token', asked)
    return (answer as { access_token: string }).access_token
  }

  async #post(pathAndQuery: string, api: string, body: object): Promise<Answer> {
    const response = await fetch(new URL(pathAndQuery, this.base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as Answer
    if (answer.errcode) throw new WeChatRefused(answer.errcode, api, answer.errmsg ?? '')
    return answer
  }
}
