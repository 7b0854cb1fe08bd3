import { spawnSync } from 'node:child_process'
import { buildClientIfChanged } from '../../scripts/buildClientIfChanged'
import { buildFunctions } from '../../scripts/buildFunctions'
import { emptyGallery } from './gallery'

/** Photographs every page as it is built now; what is asked is given to Playwright, as `-g poll`. */
const asked = process.argv.slice(2)
await buildFunctions()
buildClientIfChanged('h5')
buildClientIfChanged('weapp')
emptyGallery()
const { status } = spawnSync('npx', ['playwright', 'test', '-c', 'e2e/look', ...asked], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
