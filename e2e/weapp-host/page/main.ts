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

const program = window.__weappProgram
const phone = new Phone(program, window.__weappTemplates)
tellApp = (error) => phone.failed(error)

window.__weappHost = {
  problems,
  measures,
  shared: phone.shared,
  share: () => phone.share({ from: 'menu', target: undefined }),
  pullDown: () => void phone.top.call('onPullDownRefresh'),
  hide: () => phone.hide(),
  show: () => phone.resume(),
  steer,
}
document.addEventListener('host-share', ({ target }) => {
  void phone.share({ from: 'button', target: describe(target) })
})
window.addEventListener('hashchange', () => phone.reopen(pageInHash()))

try {
  phone.launch(pageInHash())
} catch (error) {
  report('uncaught error', wordsOf(error))
}

/** The h5 build's form: `#/pages/checkin/index?c=1`. */
function pageInHash(): string {
  const hash = decodeURI(location.hash.slice(1))
  return hash === '' || hash === '/' ? (program.app.pages[0] ?? '') : hash
}

function describe(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return undefined
  return { id: target.id, dataset: plain(target.dataset) }
}
