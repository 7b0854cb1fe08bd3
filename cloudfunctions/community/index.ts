import { contract } from '../../contract'
import { serve } from '../lib/serve'
import { join } from './join'

export const main = serve(contract.community, { join })
