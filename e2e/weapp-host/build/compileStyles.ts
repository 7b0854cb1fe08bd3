import postcss, { type AtRule, type Root, type Rule } from 'postcss'
import parseSelector from 'postcss-selector-parser'
import { domTag } from '../program/domTag'
import { phoneUnits } from '../program/phoneUnits'
import { resolveFrom, type Weapp } from './readWeapp'

/**
 * The WXSS of a build as one sheet. In WeChat each page is a window of its own, so a page's sheet
 * reaches that page only.
 */
export function compileStyles(weapp: Weapp): string {
  const pages = Object.keys(weapp.pages)
  const components = Object.keys(weapp.components).filter((path) => !pages.includes(path))
  return [
    translate(weapp, 'app.wxss').toString(),
    ...components.map((path) => translate(weapp, `${path}.wxss`).toString()),
    ...pages.map((page) => scopedTo(page, translate(weapp, `${page}.wxss`))),
  ].join('\n')
}

function translate(weapp: Weapp, file: string): Root {
  if (!weapp.files.includes(file)) return postcss.root()
  const sheet = postcss.parse(weapp.read(file), { from: file })
  sheet.walkAtRules('import', (rule) => {
    const target = resolveFrom(file, rule.params.replace(/^url\(|\)$|['";]/g, '').trim())
    rule.replaceWith(translate(weapp, target).nodes)
  })
  sheet.walkDecls((declaration) => {
    declaration.value = phoneUnits(declaration.value)
  })
  sheet.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = translateSelector(rule.selector)
  })
  return sheet
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && (parent as AtRule).name.endsWith('keyframes')
}

function translateSelector(selector: string): string {
  return parseSelector((selectors) => {
    selectors.walkTags((tag) => {
      const around = tag.parent?.parent
      // `2n` and `odd` parse as tags, but are no elements.
      if (around?.type === 'pseudo' && around.value.startsWith(':nth-')) return
      tag.value = domTag(tag.value)
    })
  }).processSync(selector)
}

function scopedTo(page: string, sheet: Root): string {
  if (sheet.nodes.length === 0) return ''
  const global = postcss.root()
  sheet.walkAtRules(/keyframes$|^font-face$/, (rule) => {
    global.append(rule.remove())
  })
  const own = sheet.toString().replace(/\bwx-page\b|:root\b/g, ':scope')
  return `${global.toString()}\n@scope (wx-page[is="${page}"]) {\n${own}\n}`
}
