import type { ShippedPackage } from './shippedPackages'

const BEGIN = '<!-- what ships: written by npm run licences -->'
const END = '<!-- the end of what ships -->'

/** A page with its table of what ships as it is now. Throws if the page has no place for it. */
export function withLicences(page: string, packages: readonly ShippedPackage[]): string {
  const [before, rest] = page.split(BEGIN)
  const after = rest?.split(END)[1]
  if (before === undefined || after === undefined) throw new Error(`The page lacks ${BEGIN}`)
  return `${before}${BEGIN}\n${table(packages)}\n${END}${after}`
}

function table(packages: readonly ShippedPackage[]): string {
  const rows = packages.map(
    ({ name, version, licence, parts }) =>
      `| ${name} | ${version} | ${licence} | ${parts.join(', ')} |`,
  )
  return ['| package | version | licence | in |', '|---|---|---|---|', ...new Set(rows)].join('\n')
}
