import type { Spoken } from './spoken'

/** The attributes by which WeChat tells a screen reader; it knows no levels of headings. */
export function aria({ role, label, hidden, live, checked, expanded, disabled }: Spoken) {
  return {
    ...(role !== undefined && { 'aria-role': role }),
    ...(label !== undefined && { 'aria-label': label }),
    ...(hidden === true && { 'aria-hidden': true }),
    ...(live !== undefined && { 'aria-live': live }),
    ...(checked !== undefined && { 'aria-checked': String(checked) }),
    ...(expanded !== undefined && { 'aria-expanded': String(expanded) }),
    ...(disabled === true && { 'aria-disabled': 'true' }),
  }
}
