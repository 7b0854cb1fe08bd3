import { randomUUID } from 'node:crypto'

export type OpenData = { cloudID: string; data: unknown } | OpenDataError

interface OpenDataError {
  cloudID: string
  errCode: number
  errMsg: string
}

const errors = {
  invalid: { errCode: -601005, errMsg: 'invalid cloudID' },
  otherPerson: { errCode: -601007, errMsg: 'cloudID and calling user does not match' },
}

/**
 * Open data that WeChat keeps for a person and gives out for a CloudID: a phone number, steps,
 * the group a card was opened in.
 */
export class CloudIds {
  readonly #minted = new Map<string, { openid?: string; data: unknown }>()

  /** Makes a CloudID as WeChat would, for one person or for whoever calls. */
  mint(data: unknown, openid?: string): string {
    const cloudID = `34_${randomUUID().replaceAll('-', '')}`
    this.#minted.set(cloudID, { data, ...(openid === undefined ? {} : { openid }) })
    return cloudID
  }

  resolve(cloudID: string, openid?: string): OpenData {
    const minted = this.#minted.get(cloudID)
    if (!minted) return { cloudID, ...errors.invalid }
    const isTheirs = minted.openid === undefined || minted.openid === openid
    return isTheirs ? { cloudID, data: minted.data } : { cloudID, ...errors.otherPerson }
  }

  /** Replaces `wx.cloud.CloudID` values, at the top level of the event and nowhere else. */
  replaceIn(event: Record<string, unknown>, openid: string): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(event).map(([key, value]) => {
        const cloudID = cloudIdIn(value)
        return [key, cloudID === undefined ? value : this.resolve(cloudID, openid)]
      }),
    )
  }

  clear(): void {
    this.#minted.clear()
  }
}

/** A CloudID travels as an object with that one field. */
function cloudIdIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [[key, id] = [], ...others] = Object.entries(value) as [string, unknown][]
  return key === 'cloudID' && others.length === 0 && typeof id === 'string' ? id : undefined
}
