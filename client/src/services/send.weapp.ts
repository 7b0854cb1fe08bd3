import Taro from '@tarojs/taro'
import { connectCloud } from './connectCloud'
import { type Request, Unanswered } from './transport'

/** Calls a cloud function and gives what it returned. */
export async function send(noun: string, data: Request): Promise<unknown> {
  try {
    connectCloud()
    const { result } = await Taro.cloud.callFunction({ name: noun, data })
    return result
  } catch (error) {
    throw new Unanswered(wasSent(error) ? 'TIMEOUT' : 'OFFLINE')
  }
}

/** Codes from -500000 down come from the cloud itself, so the network was there. */
function wasSent(error: unknown): boolean {
  const { errCode, errMsg } = error as { errCode?: number; errMsg?: string }
  if (typeof errCode === 'number' && errCode <= -400_000) return true
  return errMsg?.includes('timeout') ?? false
}
