import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Of a single test each, which nothing can share out. */
const longest = ['lib/fuzz/fuzz.test.ts', 'suggestion/leak.test.ts']

/** Begins with the files that take longest, or one worker would wait for them in the end while the other has nothing left to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) =>
      longest.some((name) => moduleId.endsWith(name))
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
