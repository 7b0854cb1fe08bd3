import { component } from 'glass-easel-miniprogram-adapter'
import { measures } from '../measures'
import { report } from '../problems'
import { plain } from './plain'

/** WeChat advises 256 KB a call; from 1,024 KB on it drops frames or the call. */
const limit = 256 * 1024

type SetData = (this: { is: string }, data: object, done?: () => void) => void

/** Makes every `setData` cross a bridge: only JSON comes through, and its size is recorded. */
export function measureSetData(): void {
  const prototype = component.ComponentCaller.prototype as { setData: SetData }
  const through = prototype.setData
  prototype.setData = function (data, done) {
    const text = JSON.stringify(data)
    const bytes = new Blob([text]).size
    measures.setData.push({ page: this.is, bytes })
    if (bytes > limit) report('oversize setData', `${this.is}: ${bytes} bytes`)
    through.call(this, plain(data), done)
  }
}
