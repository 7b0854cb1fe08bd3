/** Names the page in the browser's tab. */
export function nameScreen(title: string): void {
  document.title = title
}
