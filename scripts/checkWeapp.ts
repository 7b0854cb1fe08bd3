import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Build, type Problem } from './weapp/Build'
import { checkScripts } from './weapp/checkScripts'
import { compileMarkup } from './weapp/compileMarkup'
import { compileWithCi } from './weapp/compileWithCi'
import { missingFiles } from './weapp/missingFiles'
import { oversizePackages, packageSizes } from './weapp/packageSizes'

export type { Problem } from './weapp/Build'

/** Everything about a weapp build that can be known to be wrong without WeChat. */
export async function checkWeapp(dist: string): Promise<Problem[]> {
  // `taro build` exits 0 even where it built nothing.
  if (!existsSync(path.join(dist, 'app.json'))) {
    return [{ gate: 'pages', message: `${dist}/app.json is missing` }]
  }
  const build = new Build(dist)
  const found = [
    ...missingFiles(build),
    ...compileMarkup(build),
    ...(await checkScripts(build)),
    ...oversizePackages(build),
  ]
  // miniprogram-ci stops at the first missing file, and says less about it.
  return found.length > 0 ? found : compileWithCi(build)
}

/** The figures, one line a package. */
export function describeSizes(dist: string): string {
  return packageSizes(new Build(dist))
    .map(({ root, bytes }) => `${root || 'main package'}: ${(bytes / 1024).toFixed(1)} KB`)
    .join('\n')
}

async function main(dist = 'dist/client/weapp'): Promise<void> {
  const folder = path.resolve(dist)
  const problems = await checkWeapp(folder)
  if (existsSync(path.join(folder, 'app.json'))) console.log(describeSizes(folder))
  for (const { gate, message } of problems) console.error(`${gate}: ${message}`)
  if (problems.length > 0) process.exitCode = 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv[2])
