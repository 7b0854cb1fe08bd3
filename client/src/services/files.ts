/** What became of a file: it lies with the person, its text is on the clipboard, or neither. */
export type Saved = 'saved' | 'copied' | 'given up'

/** Gives a person a file with this name and text. */
export type SaveFile = (name: string, text: string) => Promise<Saved>
