import type { Index } from '../../cloudfunctions/lib/indexes'
import type { DeployPlan, PlannedFile, PlannedFunction } from './DeployPlan'

/** The whole plan as text: every file with its hash, timer, permission, collection and index. */
export function describePlan({ functions, miniProgram, collections }: DeployPlan): string {
  return [
    'Functions',
    ...functions.flatMap(describeFunction),
    '',
    `Mini program: ${miniProgram.files.length} files, ${bytesIn(miniProgram.files)} bytes`,
    ...miniProgram.files.map(describeFile),
    '',
    'Collections (permission of each: only functions read and write)',
    ...collections.flatMap(({ name, indexes }) => [`  ${name}`, ...indexes.map(describeIndex)]),
  ].join('\n')
}

/** An index in the words of the console's form: name, fields in order, unique or not. */
export function describeIndex({ name, keys, unique = false }: Index): string {
  const fields = Object.entries(keys).map(
    ([field, direction]) => `${field} ${direction === 1 ? '升序' : '降序'}`,
  )
  return `    index ${name}: ${fields.join(', ')}${unique ? ' (unique)' : ''}`
}

function describeFunction(planned: PlannedFunction): string[] {
  const { name, files, timeout, memory, timers, openapi, events, httpPath, variables } = planned
  return [
    `  ${name}: ${bytesIn(files)} bytes, ${memory} MB, ends a call after ${timeout} s`,
    ...files.map(describeFile),
    ...timers.map((timer) => `    timer ${timer.name}: ${timer.config}`),
    ...openapi.map((api) => `    may call ${api}`),
    ...events.map((event) => `    takes the message push event/${event}`),
    ...variables.map((variable) => `    reads the variable ${variable}`),
    ...(httpPath === null ? [] : [`    HTTP address ${httpPath}, without sign-in`]),
  ]
}

function describeFile({ path, bytes, sha256 }: PlannedFile): string {
  return `    ${sha256.slice(0, 16)} ${String(bytes).padStart(9)} ${path}`
}

function bytesIn(files: readonly PlannedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0)
}
