import type { Spoken } from './spoken'

/** The attributes by which a browser tells a screen reader. */
export function aria({ role, level, label, hidden, live, ...states }: Spoken) {
  const { checked, expanded, selected, disabled } = states
  return {
    ...(role !== undefined && { role }),
    ...(role === 'heading' && { 'aria-level': level ?? 2 }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(hidden === true && { 'aria-hidden': true }),
    ...(live !== undefined && { 'aria-live': live }),
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...(expanded !== undefined && { 'aria-expanded': expanded }),
    ...(selected !== undefined && { 'aria-selected': selected }),
    ...(disabled === true && { 'aria-disabled': true }),
  }
}
