import { cpus, totalmem } from 'node:os'
import { blindSignatures } from './blindSignatures'
import { checkIns } from './checkIns'
import { communitySizes } from './communitySizes'
import { databaseOperations } from './databaseOperations'
import { dayOfCompany } from './dayOfCompany'
import type { Suite } from './Figure'
import { firstScreen } from './firstScreen'
import { functionStarts } from './functionStarts'
import { packageSizes } from './packageSizes'
import { polls } from './polls'
import { printJson, printRow } from './printFigures'
import { quizzes } from './quizzes'
import { rafflesVerified } from './rafflesVerified'
import { suggestions } from './suggestions'
import { verbTrips } from './verbTrips'

const suites: readonly Suite[] = [
  verbTrips,
  dayOfCompany,
  polls,
  quizzes,
  suggestions,
  checkIns,
  communitySizes,
  functionStarts,
  databaseOperations,
  rafflesVerified,
  blindSignatures,
  packageSizes,
  firstScreen,
]

/** Measures everything in one run: `--json` prints a JSON object a line, `--only WORD` some suites. */
async function bench(words: readonly string[]): Promise<void> {
  const asJson = words.includes('--json')
  const only = words.includes('--only') ? words[words.indexOf('--only') + 1] : undefined
  if (!asJson) console.log(machine())
  for (const { title, run } of suites) {
    if (only && !title.includes(only)) continue
    if (!asJson) console.log(`\n${title}`)
    await run((name, value, unit) => (asJson ? printJson : printRow)({ name, value, unit }))
  }
}

function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? '?'}), ${gigabytes} GB`
}

await bench(process.argv.slice(2))
