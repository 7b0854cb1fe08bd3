import { posix } from 'node:path'
import { transform } from 'esbuild'
import type { Build, Problem } from './Build'

/** Names that no WeChat engine promises; the weapp host shadows them, this gate needs no run. */
const absent = [
  'AbortController',
  'BigInt',
  'Function',
  'Intl',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebAssembly',
  'WebSocket',
  'Worker',
  'XMLHttpRequest',
  'alert',
  'crypto',
  'document',
  'eval',
  'fetch',
  'localStorage',
  'navigator',
  'sessionStorage',
  'structuredClone',
]

/** What the bundler and the libraries write, and why it does no harm. */
const harmless: { words: RegExp; because: string }[] = [
  { words: /^typeof free:/, because: 'asks whether it is there' },
  {
    words: /^new free:Function\("return this"\)/,
    because: "webpack's search for the global object",
  },
  { words: /^free:Function\.toString\.call\(/, because: 'reads a function, makes none' },
]

/** Names that a page asks for before it uses them, and does without where they are not. */
const askedFor = [
  { file: /^packages\/verify\//, name: /free:BigInt\b/, because: 'the curve of a beacon' },
  { file: /^common\.js$/, name: /free:BigInt\b/, because: 'the ring of blind signatures' },
]

const mention = /(?:new |typeof )?free:\w+.{0,24}/g
const required = /\brequire\(["'](\.[^"']+)["']\)/g

/** Scripts that do not parse, require what is not there, or lean on a browser. */
export async function checkScripts(build: Build): Promise<Problem[]> {
  const found = await Promise.all(
    build
      .withExtension('.js')
      .map(async (file) => [
        ...(await absentNames(file, build.read(file))),
        ...missingModules(build, file),
      ]),
  )
  return found.flat().map((message) => ({ gate: 'scripts', message }))
}

/** esbuild knows which names are free; marked, they can be found in its output. */
async function absentNames(file: string, source: string): Promise<string[]> {
  const define = Object.fromEntries(absent.map((name) => [name, `$free$${name}`]))
  try {
    const { code } = await transform(source, { define, minifyWhitespace: true, charset: 'utf8' })
    return [...code.replaceAll('$free$', 'free:').matchAll(mention)]
      .filter(([words]) => !harmless.some((known) => known.words.test(words)))
      .filter(([words]) => !askedFor.some((each) => each.file.test(file) && each.name.test(words)))
      .map(([words]) => `${file}: ${words.replaceAll('free:', '')}`)
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

function missingModules(build: Build, file: string): string[] {
  return [...build.read(file).matchAll(required)].flatMap(([, path = '']) => {
    const target = posix.join(posix.dirname(file), path.endsWith('.js') ? path : `${path}.js`)
    const owner = build.packageOf(target)
    if (!build.files.includes(target)) return [`${file}: require('${path}') finds nothing`]
    const isForeign = owner !== '' && owner !== build.packageOf(file)
    return isForeign ? [`${file}: require('${path}') reaches into another package`] : []
  })
}
