import { spawnSync } from 'node:child_process'
import { auditOf, type NpmAudit, type Weakness } from './shipped/auditOf'
import { shippedPackages } from './shipped/shippedPackages'

/** Asks the registry for known weaknesses; fails if anything that ships has one, or if it does not answer. */
function audit(): void {
  const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=none'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  })
  const answer = JSON.parse(stdout || '{"message":"npm said nothing"}') as NpmAudit
  if (!answer.vulnerabilities) {
    fail(`The registry does not audit: ${answer.message ?? '?'}`)
    return
  }
  const { shipped, tools } = auditOf(answer, new Set(shippedPackages().map(({ folder }) => folder)))
  print('in what ships', shipped)
  print('in the tools', tools)
  if (shipped.length > 0) process.exitCode = 1
}

function print(where: string, weaknesses: readonly Weakness[]): void {
  console.log(`${weaknesses.length} weak packages ${where}`)
  for (const { name, severity, advisories } of weaknesses)
    console.log(`  ${name} (${severity}): ${advisories.join('; ')}`)
}

function fail(words: string): void {
  console.error(words)
  process.exitCode = 1
}

audit()
