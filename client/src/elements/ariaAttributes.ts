const attributes = {
  'aria-role': "''",
  'aria-label': "''",
  'aria-hidden': 'false',
  'aria-live': "''",
  'aria-checked': "''",
  'aria-expanded': "''",
  'aria-selected': "''",
  'aria-modal': "''",
  'aria-disabled': "''",
}

/** What screen readers are told in WeChat. Taro's own templates leave every one of these out. */
export const ariaAttributes = {
  View: attributes,
  Button: attributes,
  Image: attributes,
  Input: { 'aria-label': "''" },
  Textarea: { 'aria-label': "''" },
}
