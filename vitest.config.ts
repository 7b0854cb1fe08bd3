import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Of a single test each, which nothing can share out. */
const longest = ['lib/fuzz/fuzz.test.ts', 'suggestion/leak.test.ts']

/** Begins with what takes longest, or one worker would wait for it in the end with nothing left to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(name))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['{domain,contract,cloudfunctions,emulator,client,scripts,bench}/**/*.test.ts'],
    globalSetup: ['scripts/buildForTests.ts'],
    maxWorkers: 2,
    // What the files import is loaded once a worker: no module keeps a state that another file's tests could see.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
