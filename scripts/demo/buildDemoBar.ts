import path from 'node:path'
import { build } from 'esbuild'

/** Bundles the demo bar for the browser and answers the file's path. */
export async function buildDemoBar(): Promise<string> {
  const outfile = path.resolve(import.meta.dirname, '../../dist/demo/bar.js')
  await build({
    entryPoints: [path.join(import.meta.dirname, 'bar/bar.ts')],
    outfile,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    logLevel: 'warning',
    loader: { '.css': 'text' },
  })
  return outfile
}
