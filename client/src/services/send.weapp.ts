import Taro from '@tarojs/taro'
import { type Request, Unanswered } from './transport'

let ready = false

/** Calls a cloud function and gives what it returned. */
export async function send(noun: string, data: Request): Promise<unknown> {
  try {
    connect()
    const { result } = await Taro.cloud.callFunction({ name: noun, data })
    return result
  } catch (error) {
    throw new Unanswered(wasSent(error) ? 'TIMEOUT' : 'OFFLINE')
  }
}

function connect() {
  if (ready) return
  Taro.cloud.init(TARO_APP_CLOUD_ENV === '' ? {} : { env: TARO_APP_CLOUD_ENV })
  ready = true
}

/** Codes from -500000 down come from the cloud itself, so the network was there. */
function wasSent(error: unknown): boolean {
  const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
  if (typeof errCode === 'number' && errCode <= -400_000) return true
  return errMsg?.includes('timeout') ?? false
}
