import { measureSetData } from './logic/measureSetData'
import { plain } from './logic/plain'
import { measures } from './measures'
import { Phone } from './Phone'
import { problems, report, wordsOf } from './problems'
import { steer } from './settings'
import { watchLongPress } from './view/watchLongPress'
import { watchErrors } from './watchErrors'

let tellApp: (error: unknown) => void = () => undefined

watchErrors((error) => tellApp(error))
watchLongPress()
measureSetData()
window.__weappMissingTemplate = (name) =>
  report('missing template', `${name}: WeChat has no component for this element`)

const phone = new Phone(window.__weappProgram, window.__weappTemplates)
tellApp = (error) => phone.failed(error)

window.__weappHost = {
  problems,
  measures,
  shared: phone.shared,
  share: () => phone.share({ from: 'menu', target: undefined }),
  pullDown: () => void phone.stack.top.call('onPullDownRefresh'),
  hide: () => phone.hide(),
  show: () => phone.resume(),
  wx: phone.wx,
  steer,
}
document.addEventListener('host-share', ({ target }) => {
  void phone.share({ from: 'button', target: describe(target) })
})

try {
  phone.launch()
} catch (error) {
  report('uncaught error', wordsOf(error))
}

function describe(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return undefined
  return { id: target.id, dataset: plain(target.dataset) }
}
