/** The element that stands for a WXML tag: built-ins are `wx-…`, as in WeChat's own page. */
export function domTag(tag: string): string {
  if (tag === 'page' || tag === 'body') return 'wx-page'
  if (tag.startsWith('wx-') || isCustomTag(tag)) return tag
  return `wx-${tag}`
}

const dashedBuiltins = new Set([
  'checkbox-group',
  'cover-image',
  'cover-view',
  'match-media',
  'movable-area',
  'movable-view',
  'navigation-bar',
  'page-container',
  'page-meta',
  'picker-view',
  'picker-view-column',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'swiper-item',
  'web-view',
])

/** A component of the app's own: a browser takes any dashed name as it is. */
function isCustomTag(tag: string): boolean {
  return tag.includes('-') && !dashedBuiltins.has(tag)
}
