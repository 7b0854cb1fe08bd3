const PACKAGE = /^.*\/?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/

/** The folders of the packages that files lie in, each once, sorted; files of no package are left out. */
export function packageFolders(files: Iterable<string>): string[] {
  const folders = [...files].flatMap((file) => PACKAGE.exec(file.replace(/\\/g, '/'))?.[0] ?? [])
  return [...new Set(folders)].sort()
}
