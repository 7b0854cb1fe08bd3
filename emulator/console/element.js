/** A node with properties and children; text stays text, whatever a function wrote. */
export function element(name, properties = {}, ...children) {
  const node = Object.assign(document.createElement(name), properties)
  node.append(...children)
  return node
}

export function text(words, className) {
  return element('span', { className }, words)
}

export function table(heads, rows) {
  if (rows.length === 0) return element('p', { className: 'empty' }, '还没有。')
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', {}, head)))),
    element('tbody', {}, ...rows.map(row)),
  )
}

function row(cells) {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)))
}
