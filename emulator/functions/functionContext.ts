import type { Invocation } from '../invocations/Invocation'
import { invocationEnvironment } from './environment'
import type { FunctionConfig } from './FunctionConfig'

/** The handler's second argument, as the platform's Node runtime gives it. */
export function functionContext(
  invocation: Invocation,
  config: FunctionConfig,
  env: string,
): Record<string, unknown> {
  const environment = invocationEnvironment(invocation, env)
  return {
    callbackWaitsForEmptyEventLoop: false,
    memory_limit_in_mb: config.memorySize,
    time_limit_in_ms: config.timeout * 1000,
    request_id: invocation.requestId,
    function_name: config.name,
    function_version: '$LATEST',
    namespace: env,
    tencentcloud_region: 'ap-shanghai',
    environ: Object.entries(environment)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    environment: JSON.stringify(environment),
  }
}
