import { element, table, text } from './element.js'

/** Everything the page shows and does goes through the documented `/control` API. */
async function control(path, method = 'GET', body = undefined) {
  const answer = await fetch(`/control${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const value = await answer.json()
  if (!answer.ok) throw new Error(value.error)
  return value
}

const json = (value) => element('pre', {}, JSON.stringify(value, null, 2))
const button = (label, onclick) => element('button', { type: 'button', onclick }, label)
const localTime = (iso) =>
  new Date(iso).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })

const views = {
  调用: async () => {
    const invocations = await control('/invocations')
    return table(
      ['时间', '函数', '来自', '结果', '数据库往返', '毫秒', '启动', '详情'],
      invocations.map((one) => [
        localTime(one.startedAt),
        one.name,
        [one.caller, one.openid].filter(Boolean).join(' · '),
        text(one.outcome, one.outcome === 'answered' ? 'good' : 'bad'),
        one.trips,
        one.duration.toFixed(1),
        one.start === 'cold' ? '冷' : '热',
        details(one.requestId, `${one.logs.length} 行日志`, () => invocation(one)),
      ]),
    )
  },
  集合: async () => {
    const collections = await control('/collections')
    return collections.map(({ collection, documents, indexes }) =>
      details(collection, `${collection} · ${documents}`, () => browse(collection, indexes)),
    )
  },
  发件箱: async () => {
    const outbox = await control('/outbox')
    return [
      element(
        'div',
        { className: 'row' },
        button(
          '清空',
          act(() => control('/outbox', 'DELETE')),
        ),
      ),
      table(
        ['时间', '接口', '函数', '给谁', '详情'],
        outbox.map(({ id, at, api, openid, function: from, params, answer }) => [
          localTime(at),
          api,
          from ?? '外部',
          openid ?? '',
          details(`outbox ${id}`, '参数与回答', () => [json(params), json(answer)]),
        ]),
      ),
    ]
  },
  定时器: async () => {
    const timers = await control('/timers')
    return table(
      ['函数', '触发器', '周期(秒 分 时 日 月 星期 年,UTC+8)', '下一次', ''],
      timers.map((timer) => [
        timer.function,
        timer.trigger,
        element('code', {}, timer.cron),
        timer.error ? text(timer.error, 'bad') : timer.next ? localTime(timer.next) : '不再触发',
        button(
          '现在触发',
          act(() => control(`/timers/${timer.function}`, 'POST', { trigger: timer.trigger })),
        ),
      ]),
    )
  },
  故障: async () => {
    const faults = await control('/faults')
    const add = (rule) => act(() => control('/faults', 'POST', rule))
    return [
      element(
        'div',
        { className: 'row' },
        button('网络慢 1 秒', add({ kind: 'latency', at: 'phone', ms: 1000 })),
        button(
          '丢下一个请求(未生效)',
          add({ kind: 'lose', at: 'phone', when: 'before', times: 1 }),
        ),
        button('丢下一个回答(已生效)', add({ kind: 'lose', at: 'phone', when: 'after', times: 1 })),
        button('下一个请求到两次', add({ kind: 'duplicate', at: 'phone', times: 1 })),
        button('函数写一次后死去', add({ kind: 'kill', after: 1, times: 1 })),
        button(
          '数据库拒绝 10 秒',
          add({ kind: 'refuse', at: 'cloud', action: 'database.', forMs: 1e4 }),
        ),
        button(
          '全部去掉',
          act(() => control('/faults', 'DELETE')),
        ),
      ),
      table(
        ['故障', '已发生', ''],
        faults.map(({ id, rule, struck }) => [
          element('code', {}, JSON.stringify(rule)),
          struck,
          button(
            '去掉',
            act(() => control(`/faults/${id}`, 'DELETE')),
          ),
        ]),
      ),
    ]
  },
  函数: async () => {
    const [functions, consents] = await Promise.all([control('/functions'), control('/consents')])
    return [
      table(
        ['函数', '实例', '时限(秒)', '内存(MB)', '云调用权限'],
        functions.map((one) => [
          one.name,
          one.instances,
          one.timeout,
          one.memorySize,
          one.openapi.join(', '),
        ]),
      ),
      element('h2', {}, '订阅消息的同意'),
      table(
        ['谁', '模板', '还可发'],
        consents.map(({ openid, templateId, left }) => [openid, templateId, left]),
      ),
    ]
  },
}

function invocation({ requestId, source, parent, input, answer, error, operations, logs }) {
  return [
    element('p', { className: 'soft' }, [requestId, source, parent].filter(Boolean).join(' · ')),
    json(input),
    error ? element('pre', { className: 'bad' }, error) : json(answer),
    operations.length ? element('pre', {}, operations.join('\n')) : '',
    logs.length ? element('pre', {}, logs.join('\n')) : '',
  ]
}

async function browse(collection, indexes) {
  const documents = await control(`/collections/${encodeURIComponent(collection)}`)
  return [
    element('p', { className: 'soft' }, `索引 ${JSON.stringify(indexes)}`),
    ...documents.map(json),
  ]
}

const opened = new Set()

/** Folded until asked for, and still open after the page refreshed itself. */
function details(key, label, content) {
  const body = element('div')
  const unfold = async () => body.replaceChildren(...[await content()].flat())
  const node = element('details', { open: opened.has(key) }, element('summary', {}, label), body)
  if (node.open) void unfold()
  node.addEventListener('toggle', () => {
    if (node.open === opened.has(key)) return
    if (node.open) opened.add(key)
    else opened.delete(key)
    if (node.open) void unfold()
  })
  return node
}

let shown = Object.keys(views)[0]
let painted = ''

async function refresh() {
  const name = shown
  try {
    const { now, isFrozen } = await control('/clock')
    document.querySelector('#now').value = localTime(now) + (isFrozen ? ' 停' : '')
    document.querySelector('[name=freeze]').textContent = isFrozen ? '走起来' : '停住'
    const nodes = [await views[name]()].flat()
    const html = nodes.map((node) => node.outerHTML).join('') + name
    if (name === shown && html !== painted)
      document.querySelector('#view').replaceChildren(...nodes)
    painted = html
    document.querySelector('#problem').textContent = ''
  } catch (error) {
    document.querySelector('#problem').textContent = error.message
  }
}

function act(action) {
  return () =>
    action().then(refresh, (error) => {
      document.querySelector('#problem').textContent = error.message
    })
}

function show(name) {
  shown = name
  for (const tab of document.querySelectorAll('#tabs button')) {
    tab.toggleAttribute('aria-current', false)
    if (tab.textContent === name) tab.setAttribute('aria-current', 'page')
  }
  void refresh()
}

const clock = document.querySelector('#clock')
const move = (body) => act(() => control('/clock', 'POST', body))
clock.elements.hour.onclick = move({ advance: 3_600_000 })
clock.elements.day.onclick = move({ advance: 86_400_000 })
clock.elements.reset.onclick = move({ reset: true })
clock.elements.freeze.onclick = act(async () => {
  const { isFrozen } = await control('/clock')
  return control('/clock', 'POST', { freeze: !isFrozen })
})
clock.onsubmit = (event) => {
  event.preventDefault()
  const instant = document.querySelector('#instant').value
  if (instant) void move({ set: new Date(`${instant}+08:00`).toISOString() })()
}

for (const name of Object.keys(views)) {
  document.querySelector('#tabs').append(button(name, () => show(name)))
}
show(shown)
setInterval(() => {
  if (!document.hidden) void refresh()
}, 2_000)
