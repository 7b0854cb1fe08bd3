import { readdirSync } from 'node:fs'
import path from 'node:path'
// Type only: importing @tarojs/cli for real loads a native binding that not every platform has.
import type { UserConfigExport } from '@tarojs/cli'
import { PackageList } from './PackageList'

/** Pictures up to this size become part of the style sheet; WXSS takes no files. */
const images = { imageUrlLoaderOption: { limit: 64 * 1024 } }

/** Sizes are written in px and mean px: layouts bend, nothing is scaled. */
const unscaled = { pxtransform: { enable: false }, cssModules: { enable: false } }

/** What of webpack-chain this needs. */
interface PluginChain {
  plugin: (name: string) => { use: (plugin: typeof PackageList, options: [string]) => unknown }
}

const packages = path.join(__dirname, '../../dist/client/weapp.packages.json')

const hashed = (folder: string, extension: string) =>
  `${folder}/[name].[contenthash:8].${extension}`

/**
 * Blind tokens and the raffle's rules run on the phone too, with what they need; most of it is newer
 * than phones. The curve is left as it is: it counts in BigInts, and Babel would make of their powers
 * Math.pow, which knows none.
 */
const verifier = {
  include: [
    path.join(__dirname, '../../domain'),
    path.join(__dirname, '../../node_modules/@noble/hashes'),
    path.join(__dirname, '../../node_modules/@noble/ciphers'),
    path.join(__dirname, '../../node_modules/@scure'),
  ],
}

/** What Taro switches off for the engines of 2014; and Chinese words in three bytes a character, not six. */
const compress = {
  ecma: 2017,
  passes: 2,
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: true,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}
const terser = { enable: true, config: { compress, output: { ecma: 2017, ascii_only: false } } }

/** A card names its picture by where it lies in the mini program, so nothing may rename it. */
function cardCopies() {
  const files = readdirSync(path.join(__dirname, '../src'), { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => path.basename(file) === 'card.png')
    .map((file) => ({ from: `src/${file}`, to: `../dist/client/weapp/${file}` }))
}

const config: UserConfigExport = {
  projectName: 'qunhuo',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2 },
  sourceRoot: 'src',
  outputRoot: `../dist/client/${process.env.TARO_ENV ?? 'weapp'}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  // What the app's own configuration is made of; a build from the cache must not miss a new page.
  // The mini program is built afresh: from the cache, what sub-packages share came out as it was before.
  cache: {
    enable: process.env.TARO_ENV === 'h5',
    buildDependencies: { pages: [path.join(__dirname, '../src/pageList.ts')] },
  },
  logger: { quiet: true, stats: false },
  plugins: [path.join(__dirname, 'ariaAttributes.ts')],
  defineConstants: {
    TARO_APP_CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''),
    TARO_APP_BOX_URL: JSON.stringify(process.env.TARO_APP_BOX_URL ?? ''),
  },
  copy: { patterns: process.env.TARO_ENV === 'weapp' ? cardCopies() : [], options: {} },
  terser,
  mini: {
    ...images,
    runtime: { enableInnerHTML: false },
    postcss: unscaled,
    compile: verifier,
    // What only sub-packages use lies in them.
    optimizeMainPackage: { enable: true },
    webpackChain: (chain: PluginChain) => {
      chain.plugin('packages').use(PackageList, [packages])
    },
  },
  h5: {
    ...images,
    compile: verifier,
    publicPath: '/',
    staticDirectory: 'static',
    useHtmlComponents: true,
    router: { mode: 'hash' },
    output: { filename: hashed('js', 'js'), chunkFilename: hashed('js', 'js') },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: hashed('css', 'css'),
      chunkFilename: hashed('css', 'css'),
    },
    postcss: { ...unscaled, autoprefixer: { enable: true, config: {} } },
    webpackChain: (chain: { performance: { hints: (on: false) => void } }) => {
      chain.performance.hints(false)
    },
  },
}

export default config
