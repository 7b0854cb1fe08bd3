import * as sdk from 'wx-server-sdk'

/** Loaded by Node's own modules, as in the simulator's command, the SDK stands in `default` alone. */
const cloud = (sdk as { default?: typeof sdk }).default ?? sdk

// The SDK takes this symbol as the environment; its typings know strings only.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }
