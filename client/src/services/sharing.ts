/** What telling the group came to. */
export type Shared = 'shared' | 'copied' | 'given up' | 'unable'

/** Tells the group, with this text, of this page or of the one at a path. */
export type ShareCard = (text: string, path?: string) => Promise<Shared>
