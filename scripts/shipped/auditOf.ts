/** What `npm audit --json` answers, so far as it matters here. */
export interface NpmAudit {
  vulnerabilities?: Record<
    string,
    { severity: string; nodes: readonly string[]; via: readonly Via[] }
  >
  message?: string
}

/** An advisory, or the name of a package that brings one in. */
type Via = string | { title: string; url: string }

/** A package with a known weakness, where it lies, and what is known. */
export interface Weakness {
  name: string
  severity: string
  folders: readonly string[]
  advisories: readonly string[]
}

/** Weak packages, apart: those in what people get, and those that only build and test it. */
export function auditOf({ vulnerabilities = {} }: NpmAudit, shipped: ReadonlySet<string>) {
  const weak = Object.entries(vulnerabilities).map(([name, { severity, nodes, via }]) => ({
    name,
    severity,
    folders: nodes,
    advisories: via.map((one) =>
      typeof one === 'string' ? `by ${one}` : `${one.title} ${one.url}`,
    ),
  }))
  const ships = (weakness: Weakness) => weakness.folders.some((folder) => shipped.has(folder))
  return { shipped: weak.filter(ships), tools: weak.filter((weakness) => !ships(weakness)) }
}
