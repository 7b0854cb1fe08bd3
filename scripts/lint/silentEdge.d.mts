export function touchedFrom(entry: string): { file: string; word: string }[]
export function importedFrom(entry: string): Set<string>
