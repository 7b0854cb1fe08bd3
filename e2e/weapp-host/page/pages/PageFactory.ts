import type { Program } from '../../program/Program'
import type { Definitions } from '../logic/Definitions'
import type { ModuleLoader } from '../logic/ModuleLoader'
import { report } from '../problems'
import type { createSpace } from '../view/createSpace'
import { ApiFailure } from '../wx/ApiFailure'
import type { EventChannel } from './EventChannel'
import { OpenPage } from './OpenPage'
import type { PageAddress } from './pageAddress'

interface FactoryParts {
  program: Program
  view: ReturnType<typeof createSpace>
  definitions: Definitions
  modules: ModuleLoader
}

/** Makes pages of a build's files. */
export class PageFactory {
  constructor(private readonly parts: FactoryParts) {}

  /** Runs the files that WeChat runs before the first page. */
  prepare(): void {
    const { app, components, pages } = this.parts.program
    const own = Object.keys(components).filter((path) => !(path in pages))
    const eager = app.lazyCodeLoading === 'requiredComponents' ? [] : app.pages
    for (const path of [...own, ...eager]) this.define(path)
  }

  create(address: PageAddress, channel: EventChannel): OpenPage {
    const config = this.parts.program.pages[address.path]
    if (!config) {
      report('missing page', `${address.path} is not in app.json`)
      throw new ApiFailure(`page "${address.path}" is not found`)
    }
    this.define(address.path)
    return new OpenPage({ ...this.parts.view, address, config, channel })
  }

  private define(path: string): void {
    this.parts.definitions.define(path, this.parts.modules)
  }
}
