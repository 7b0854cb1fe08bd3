import { buildFunctions } from './buildFunctions'

/** Function tests run what is deployed: the bundles, built once before the tests. */
export default async function buildForTests(): Promise<void> {
  await buildFunctions()
}
