/** What passes between the host and the thread of one function instance. */
export interface InstanceData {
  entry: string
  handler: string
  clock: SharedArrayBuffer
}

export interface InvokeMessage {
  event: string
  environment: Record<string, string>
  context: Record<string, unknown>
}

export type InstanceMessage =
  | { type: 'ready' }
  | { type: 'unloadable'; message: string; stack?: string }
  | { type: 'log'; line: string }
  | { type: 'answer'; body: string }
  | { type: 'failure'; message: string; stack?: string }
