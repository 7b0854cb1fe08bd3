import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

/** Something that WeChat would refuse, or that would fail on a phone. */
export interface Problem {
  gate: 'pages' | 'wcc' | 'wcsc' | 'scripts' | 'sizes' | 'miniprogram-ci'
  message: string
}

interface SubPackage {
  root: string
  pages: string[]
}

interface AppJson {
  pages: string[]
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  tabBar?: { list: { iconPath?: string; selectedIconPath?: string }[] }
}

/** The output of `taro build --type weapp`, as the gates read it. */
export class Build {
  readonly files: readonly string[]
  readonly app: AppJson

  constructor(readonly folder: string) {
    this.files = filesIn(folder)
    this.app = JSON.parse(this.read('app.json')) as AppJson
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8')
  }

  bytes(file: string): number {
    return statSync(join(this.folder, file)).size
  }

  withExtension(...extensions: string[]): string[] {
    return this.files.filter((file) => extensions.some((extension) => file.endsWith(extension)))
  }

  /** The pages of every package. */
  get pages(): string[] {
    const inPackages = this.packages.flatMap(({ root, pages }) =>
      pages.map((page) => posix.join(root, page)),
    )
    return [...this.app.pages, ...inPackages]
  }

  /** The root of the subpackage that a file belongs to; empty is the main package. */
  packageOf(file: string): string {
    return this.packages.find(({ root }) => file.startsWith(posix.join(root, '/')))?.root ?? ''
  }

  private get packages(): SubPackage[] {
    return this.app.subPackages ?? this.app.subpackages ?? []
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
