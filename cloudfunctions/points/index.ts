import * as verbs from '../../contract/points'
import { serve } from '../lib/serve'
import { accounts } from './accounts'
import { addItem } from './addItem'
import { audits } from './audits'
import { changeItem } from './changeItem'
import { correct } from './correct'
import { corrections } from './corrections'
import { decline } from './decline'
import { fulfil } from './fulfil'
import { items } from './items'
import { ledger } from './ledger'
import { orders } from './orders'
import { queue } from './queue'
import { redeem } from './redeem'
import { shop } from './shop'
import { tend } from './tend'

export const main = serve(verbs, {
  ledger,
  shop,
  redeem,
  orders,
  items,
  addItem,
  changeItem,
  queue,
  fulfil,
  decline,
  accounts,
  correct,
  corrections,
  audits,
  tend,
})
