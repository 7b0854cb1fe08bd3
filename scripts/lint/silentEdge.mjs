import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** What would tell who is calling, or write down that somebody did. */
const TELLING =
  /\b(getWXContext|requestContext|headers|sourceIp|clientIP|userInfo|OPENID|UNIONID|console|process\.(stdout|stderr))\b/g
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g
const IMPORT =
  /^(?:import|export)(?!\s+type\b)[^'"]*?from\s*['"](\.[^'"]+)['"]|^import\s*['"](\.[^'"]+)['"]/gm

/** Every place, in a file and in all of ours that it imports at run time, that touches what it must not. */
export function touchedFrom(entry) {
  const touched = []
  for (const file of importedFrom(entry)) {
    const code = readFileSync(file, 'utf8').replace(COMMENT, '')
    for (const [word] of code.matchAll(TELLING)) touched.push({ file, word })
  }
  return touched
}

/** A file and all of ours that it imports at run time, each once. */
export function importedFrom(entry, known = new Set()) {
  if (known.has(entry)) return known
  known.add(entry)
  const code = readFileSync(entry, 'utf8').replace(COMMENT, '')
  for (const [, from, bare] of code.matchAll(IMPORT))
    importedFrom(fileOf(entry, from ?? bare), known)
  return known
}

function fileOf(importer, specifier) {
  const place = path.resolve(path.dirname(importer), specifier)
  const found = [`${place}.ts`, path.join(place, 'index.ts'), place].find((file) =>
    existsSync(file),
  )
  if (!found) throw new Error(`${importer} imports ${specifier}, which is not there`)
  return found
}

/** Reports at the entry of a function without identity whatever it reaches and must not touch. */
export const silentEdge = {
  meta: {
    type: 'problem',
    messages: {
      touches:
        'Reaches {{file}}, which touches {{word}}: nothing here may know or tell who called.',
    },
    schema: [],
  },
  create: (context) => ({
    Program(node) {
      for (const { file, word } of touchedFrom(context.filename)) {
        const data = { file: path.relative(context.cwd, file), word }
        context.report({ node, messageId: 'touches', data })
      }
    },
  }),
}
