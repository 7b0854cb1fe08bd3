import type { Build, Problem } from './Build'

const KB = 1024

/**
 * WeChat takes 2 MB a package and 30 MB in all. The main package's own budget is 490 KB, more
 * than half of which Taro's bare runtime takes.
 */
export const sizeLimits = { main: 490 * KB, subPackage: 2048 * KB, total: 30 * 1024 * KB }

export interface PackageSize {
  /** The subpackage's root; empty is the main package. */
  root: string
  bytes: number
}

/** Raw bytes by package, the main one first. Licence texts are not uploaded. */
export function packageSizes(build: Build): PackageSize[] {
  const sizes = new Map([['', 0]])
  for (const file of build.files.filter((name) => !name.endsWith('.txt'))) {
    const root = build.packageOf(file)
    sizes.set(root, (sizes.get(root) ?? 0) + build.bytes(file))
  }
  return [...sizes].map(([root, bytes]) => ({ root, bytes }))
}

/** Packages over their limit. */
export function oversizePackages(build: Build): Problem[] {
  const sizes = packageSizes(build)
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  const over = sizes
    .map(({ root, bytes }) => ({
      name: root === '' ? 'the main package' : `package ${root}`,
      bytes,
      limit: root === '' ? sizeLimits.main : sizeLimits.subPackage,
    }))
    .concat({ name: 'all packages', bytes: total, limit: sizeLimits.total })
    .filter(({ bytes, limit }) => bytes > limit)
  return over.map(({ name, bytes, limit }) => ({
    gate: 'sizes',
    message: `${name}: ${bytes} bytes, at most ${limit}`,
  }))
}
