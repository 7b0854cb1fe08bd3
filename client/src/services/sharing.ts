/** What telling the group came to. */
export type Shared = 'shared' | 'copied' | 'given up' | 'unable'

/** Tells the group, with this text. */
export type ShareCard = (text: string) => Promise<Shared>
