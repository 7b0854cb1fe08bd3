import { type CodeSpace, MiniProgramEnv } from 'glass-easel-miniprogram-adapter'
import type { Program } from '../../program/Program'
import { builtins } from '../components/builtins'
import { defineBuiltins } from '../components/defineBuiltins'
import type { Template } from '../HostWindow'
import { createBackend } from './createBackend'

/** glass-easel with WeChat's components and a build's own in it. */
export function createSpace(program: Program, templates: Record<string, Template>) {
  const environment = new MiniProgramEnv()
  const space = environment.createCodeSpace('main', true)
  keepIds(space)
  const global = environment.getGlobalCodeSpace().getComponentSpace()
  defineBuiltins(global, space.getComponentSpace(), program.attributes)
  for (const [path, config] of Object.entries(program.components)) {
    space.addComponentStaticConfig(path, {
      ...(config as object),
      usingComponents: rooted(config.usingComponents),
    })
    const template = templates[path]
    if (template) space.addCompiledTemplate(path, { content: template as never })
  }
  return { space, backend: environment.associateBackend(createBackend(isKnownIn(program))) }
}

function rooted(components: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(components).map(([name, path]) => [name, `/${path}`]))
}

function isKnownIn({ components }: Program): (tag: string) => boolean {
  const own = Object.values(components).flatMap(({ usingComponents }) =>
    Object.keys(usingComponents),
  )
  const known = new Set(['wx-page-root', ...Object.keys(builtins), ...own])
  return (tag) => known.has(tag)
}

interface IdOptions {
  idPrefixGenerator: unknown
  writeIdToDOM: boolean
}

/** The adapter gives each component's ids a prefix; pages, styles and tests need them as written. */
function keepIds(space: CodeSpace): void {
  // Not in the adapter's typings.
  const hooks = space as unknown as {
    prepareComponentOptions: (is: string, options: unknown) => [IdOptions, unknown]
  }
  const prepare = hooks.prepareComponentOptions.bind(space)
  hooks.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options)
    return [{ ...prepared, idPrefixGenerator: null, writeIdToDOM: true }, isolation]
  }
}
