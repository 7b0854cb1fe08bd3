import { base64UrlOf } from '../../../domain/bytes'
import type { Chance } from '../simulator/Chance'
import { ADVERTISING } from '../simulator/Instance'

export const REQUEST_ID_LENGTH = 22

/** The id of a request, as phones make it. */
export function newRequestId(chance: Chance): string {
  return base64UrlOf(chance.bytes(17)).slice(0, REQUEST_ID_LENGTH)
}

/** What somebody says: never the same twice, and now and then what the content check does not pass. */
export function newWords(chance: Chance): string {
  const said = `第 ${chance.below(1e9)} 句`
  return chance.happens(0.2) ? `${said},${ADVERTISING}` : said
}
