import type { Spoken } from './spoken'

/** The attributes by which WeChat tells a screen reader; it knows no levels of headings. */
export function aria({ role, label, hidden, live, ...states }: Spoken) {
  const { checked, expanded, selected, disabled } = states
  return {
    ...(role !== undefined && { 'aria-role': role }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(hidden === true && { 'aria-hidden': true }),
    ...(live !== undefined && { 'aria-live': live }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(expanded !== undefined && { 'aria-expanded': String(expanded) }),
    ...(selected !== undefined && { 'aria-selected': String(selected) }),
    ...(disabled === true && { 'aria-disabled': 'true' }),
  }
}
