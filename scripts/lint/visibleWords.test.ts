import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const root = path.resolve(import.meta.dirname, '../..')
const folders = ['client/src', 'domain', 'cloudfunctions', 'scripts/demo']

const files = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => path.join(folder, file)),
)

/** What people read: the texts of a file that have Chinese in them. */
function wordsIn(file: string): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || isTemplatePart(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return found.filter((words) => /\p{Script=Han}/u.test(words))
}

function isTemplatePart(
  node: ts.Node,
): node is ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail {
  return ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
}

const all = files.flatMap(wordsIn)

describe('what people read', () => {
  it('is found', () => expect(all.length).toBeGreaterThan(1_000))

  it.each([
    ['shouts', /[!！]/],
    ['blames', /失败|非法|无效|请勿|禁止|重复签到/],
    ['writes commas and brackets in two ways', /[，；：？（）]/],
    ['quotes otherwise than 「so」', /[“”‘’]/],
    ['puts a space after a Chinese comma', /\p{Script=Han}[,:;] \p{Script=Han}/u],
  ])('never %s', (_, wrong) => {
    expect(all.filter((words) => wrong.test(words))).toEqual([])
  })
})
