import { type BuiltinNode, type Running, textOf } from './Builtin'

/** https://developers.weixin.qq.com/miniprogram/dev/component/rich-text.html */
const trusted = new Set(
  `a abbr b big blockquote br code dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img ins label li mark
   ol p pre q s small span strong sub sup table tbody td tfoot th thead tr u ul`.split(/\s+/),
)

interface RichNode {
  type?: string
  text?: string
  name?: string
  attrs?: Record<string, string>
  children?: RichNode[]
}

/** `<rich-text>`: HTML or nodes, with WeChat's trusted elements only. */
export function richText({ element }: BuiltinNode): Running {
  return { changed: { nodes: (value) => element.replaceChildren(...drawn(value)) } }
}

function drawn(nodes: unknown): Node[] {
  if (Array.isArray(nodes)) return (nodes as RichNode[]).flatMap(draw)
  const { body } = new DOMParser().parseFromString(textOf(nodes), 'text/html')
  for (const found of body.querySelectorAll('*')) {
    if (!trusted.has(found.tagName.toLowerCase())) found.remove()
  }
  return [...body.childNodes]
}

function draw({ type, text, name = '', attrs = {}, children = [] }: RichNode): Node[] {
  if (type === 'text') return [document.createTextNode(text ?? '')]
  if (!trusted.has(name)) return []
  const element = document.createElement(name)
  for (const attribute of ['class', 'style', 'src', 'alt', 'width', 'height']) {
    const value = attrs[attribute]
    if (value !== undefined) element.setAttribute(attribute, value)
  }
  element.append(...children.flatMap(draw))
  return [element]
}
