/** Since when a board counts. */
export const spans = [
  { value: 'week', text: '本周' },
  { value: 'month', text: '本月' },
  { value: 'all', text: '全部' },
] as const

export type Span = (typeof spans)[number]['value']
