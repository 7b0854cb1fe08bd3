/** Name and version of everything that is hashed and published; `docs/raffle.md` describes it. */
export const FORMAT = 'qunhuo-raffle/3'
