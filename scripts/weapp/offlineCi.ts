// Runs alone in a folder of its own: miniprogram-ci forks, prints much and leaves folders behind.
import { createRequire } from 'node:module'
import type * as miniprogramCi from 'miniprogram-ci'

const ci = createRequire(import.meta.url)('miniprogram-ci') as typeof miniprogramCi
type Project = Parameters<typeof ci.checkCodeQuality>[0]

/** Everything but the project's attributes is done without WeChat's servers. */
class OfflineProject extends ci.Project {
  override attr() {
    return Promise.resolve({ ...ci.DefaultProjectAttr, appid: this.appid })
  }

  override getExtAppid() {
    return Promise.resolve(undefined)
  }
}

function openProject(): Project {
  const project = new OfflineProject({
    appid: 'wx0123456789abcdef',
    type: 'miniProgram',
    projectPath: process.cwd(),
    privateKey: 'none: nothing is uploaded',
    ignores: [],
  })
  // The package's class and its own interface differ in an optional field.
  return project as unknown as Project
}

// Nothing listens there: its questions to WeChat's servers fail at once and not by a timeout.
ci.proxy('http://127.0.0.1:9')

async function complaints(): Promise<string[]> {
  const setting = { es6: false, minify: true, minifyWXML: true, minifyWXSS: true }
  const onProgressUpdate = () => undefined
  await ci.getCompiledResult({ project: openProject(), version: '0', setting, onProgressUpdate })
  const quality = await ci.checkCodeQuality(openProject())
  return quality.filter(({ success }) => !success).map(({ name, text }) => `${name}: ${text}`)
}

complaints().then(
  (found) => process.send?.(found),
  (error: unknown) => process.send?.([String(error)]),
)
