import path from 'node:path'
import { ariaAttributes } from '../src/elements/ariaAttributes'

interface Platform {
  platform: string
  runtimePath: string | string[]
  template: { mergeComponents: (context: PluginContext, patch: object) => void }
}

interface PluginContext {
  registerMethod: (method: { name: string; fn: (platform: Platform) => void }) => void
}

const runtime = path.join(__dirname, '../src/elements/mergeAriaAttributes.ts')

/** A Taro plugin: lets the weapp templates and its runtime carry what screen readers need. */
export default function carryAriaAttributes(context: PluginContext) {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (platform.platform !== 'weapp') return
      platform.template.mergeComponents(context, ariaAttributes)
      platform.runtimePath = [platform.runtimePath, runtime].flat()
    },
  })
}
