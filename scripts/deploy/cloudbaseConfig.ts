import type { DeployPlan } from './DeployPlan'

/** The newest long-term Node that CloudBase offers: https://docs.cloudbase.net/cloud-function/runtime-support */
export const RUNTIME = 'Nodejs24.11'
/** The CLI that creates functions; run by npx, so that nobody who only tries the project downloads it. */
export const CLOUDBASE_CLI = '@cloudbase/cli@2.12.10'

/**
 * The CloudBase CLI's cloudbaserc.json that creates every function at `RUNTIME`, with its timers,
 * and with those of its variables that `values` has.
 * https://docs.cloudbase.net/cli-v1/functions/configs
 */
export function cloudbaseConfig(
  { functions }: DeployPlan,
  environment: string,
  values: NodeJS.ProcessEnv = {},
): object {
  return {
    version: '2.0',
    envId: environment,
    functionRoot: './cloudfunctions',
    functions: functions.map(({ name, timeout, memory, timers, variables }) => ({
      name,
      runtime: RUNTIME,
      handler: 'index.main',
      timeout,
      memorySize: memory,
      envVariables: Object.fromEntries(
        variables.flatMap((variable) => (values[variable] ? [[variable, values[variable]]] : [])),
      ),
      installDependency: false,
      triggers: timers,
    })),
  }
}
