import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

let compiled: string | undefined

/** The code of an instance's thread as one script: a thread cannot start from TypeScript. */
export function compileInstance(): string {
  compiled ??= compile()
  return compiled
}

function compile(): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./instance/main.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
