import { buildClient } from './buildClient'
import { buildFunctions } from './buildFunctions'

/** Builds all that ships: the functions, the mini program and the web app, under `dist/`. */
async function build(): Promise<void> {
  await buildFunctions()
  buildClient('weapp')
  buildClient('h5')
}

void build()
