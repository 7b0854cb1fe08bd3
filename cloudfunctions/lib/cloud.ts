import * as cloud from 'wx-server-sdk'

// The SDK takes this symbol as the environment; its typings know strings only.
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export { cloud }
