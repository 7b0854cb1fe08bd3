import { playable } from '../people'
import css from './bar.css'
import { currentGroup, enterFrom, playableGroups } from './groups'
import { cloudTime } from './localCloud'
import { goOn, goToMorning } from './mornings'
import { currentPerson, takePhoneOf } from './phones'

/** One thing the bar can do. */
interface Action {
  title: string
  hint?: string
  pressed?: boolean
  run: () => void | Promise<void>
}

const bar = document.createElement('qunhuo-demo-bar')
const shadow = bar.attachShadow({ mode: 'open' })

if (!currentPerson()) takePhoneOf(playable.newcomer.openid)
shadow.append(styles(), panel())
document.body.append(bar)

/** The bar: who uses the page, and what time it is for the local cloud. */
function panel(): HTMLElement {
  const details = document.createElement('details')
  details.open = window.innerWidth >= 1000
  const summary = document.createElement('summary')
  summary.textContent = '演示'
  const time = document.createElement('small')
  summary.append(time)
  details.append(
    summary,
    group('现在是谁', people()),
    group('从哪里进来', places()),
    group('时间', times()),
  )
  void showTime(time)
  return details
}

function people(): Action[] {
  const known = Object.values(playable).map(({ openid, title, hint }) => ({
    title,
    hint,
    pressed: currentPerson() === openid,
    run: () => takePhoneOf(openid),
  }))
  const stranger = () => takePhoneOf(`demo-newcomer-${crypto.randomUUID().slice(0, 8)}`)
  return [...known, { title: '再来一位', hint: '新同事', run: stranger }]
}

/** The WeChat group whose card the page was opened from, as WeChat would say. */
function places(): Action[] {
  const shown = [...Object.entries(playableGroups), ['', '不从群里'] as const]
  return shown.map(([openGId, title]) => ({
    title,
    pressed: currentGroup() === openGId,
    run: () => enterFrom(openGId),
  }))
}

function times(): Action[] {
  return [
    { title: '明天', hint: '早上九点', run: () => goToMorning(1) },
    { title: '跳过一天', hint: '后天早上', run: () => goToMorning(2) },
    { title: '过一小时', run: () => goOn(1) },
    { title: '控制台', hint: '数据与调用', run: () => void window.open('/console') },
  ]
}

function group(title: string, actions: readonly Action[]): HTMLElement {
  const section = document.createElement('section')
  const heading = document.createElement('h2')
  heading.textContent = title
  const row = document.createElement('div')
  row.className = 'row'
  row.append(...actions.map(button))
  section.append(heading, row)
  return section
}

function button({ title, hint, pressed = false, run }: Action): HTMLElement {
  const element = document.createElement('button')
  element.textContent = title
  element.setAttribute('aria-pressed', String(pressed))
  if (hint) {
    const small = document.createElement('small')
    small.textContent = hint
    element.append(small)
  }
  element.onclick = async () => {
    element.disabled = true
    await run()
    location.reload()
  }
  return element
}

async function showTime(element: HTMLElement): Promise<void> {
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
  element.textContent = format.format(await cloudTime())
  setTimeout(() => void showTime(element), 10_000)
}

function styles(): HTMLStyleElement {
  const style = document.createElement('style')
  style.textContent = css
  return style
}
