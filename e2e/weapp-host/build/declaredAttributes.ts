const tags = /<([a-z][\w-]*)((?:\s+[\w:-]+(?:=(?:"[^"]*"|'[^']*'))?)*)\s*\/?>/g
const names = /\s([a-zA-Z][\w-]*)(?==|\s|$)/g
const directives = /^(?:(?:bind|catch|capture|mut-bind|data-|worklet)|(?:class|style|id|slot)$)/
const structure = new Set(['template', 'import', 'include', 'wxs', 'block', 'slot'])

/**
 * The attributes that templates write, by tag. WeChat's components take any of them; glass-easel
 * warns about one that is not declared.
 */
export function declaredAttributes(templates: string[]): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  for (const template of templates) {
    for (const [, tag = '', attributes = ''] of template.matchAll(tags)) {
      if (structure.has(tag)) continue
      const known = found.get(tag) ?? new Set()
      found.set(tag, known)
      for (const name of attributeNames(attributes)) known.add(name)
    }
  }
  return Object.fromEntries([...found].map(([tag, known]) => [tag, [...known]]))
}

function attributeNames(attributes: string): string[] {
  const withoutValues = attributes.replace(/=(?:"[^"]*"|'[^']*')/g, '= ')
  return [...withoutValues.matchAll(names)]
    .map(([, name = '']) => name)
    .filter((name) => !directives.test(name))
}
