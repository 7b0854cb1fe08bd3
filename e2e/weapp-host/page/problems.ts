import type { Problem, ProblemKind } from '../program/Problem'

const kept = 'host:problems'

/** Everything that went wrong in this tab; a reload does not forget. */
export const problems: Problem[] = JSON.parse(sessionStorage.getItem(kept) ?? '[]') as Problem[]

export function report(kind: ProblemKind, message: string): void {
  if (problems.some((known) => known.kind === kind && known.message === message)) return
  problems.push({ kind, message })
  sessionStorage.setItem(kept, JSON.stringify(problems))
}

/** An error's own words, with the stack where there is one. */
export function wordsOf(error: unknown): string {
  if (error instanceof Error) return error.stack ?? String(error)
  if (typeof error === 'object' && error !== null) return JSON.stringify(error)
  return String(error)
}
