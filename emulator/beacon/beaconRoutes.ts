import { Hono } from 'hono'
import type { Clock } from '../clock/Clock'
import { beaconOf, newestRound, practiceChain } from './PracticeBeacon'

/** `latest`, or the number of a round. */
const ROUND = /^(?:latest|[1-9]\d{0,9})$/

/**
 * `/beacon/*`: a public random beacon as drand's HTTP API has it, for practice. Its rounds follow the
 * local cloud's clock, so that a round of the future is not known here either.
 */
export function beaconRoutes(clock: Clock) {
  const routes = new Hono()
  routes.get('/chains', (c) => c.json([practiceChain.hash]))
  routes.get(`/${practiceChain.hash}/info`, (c) => c.json(practiceChain))
  routes.get(`/${practiceChain.hash}/public/:round`, (c) => {
    const asked = c.req.param('round')
    if (!ROUND.test(asked)) return c.json({ error: 'no such round' }, 400)
    const newest = newestRound(clock.now())
    const round = asked === 'latest' ? newest : Number(asked)
    return round > newest ? c.json({ error: 'too early' }, 425) : c.json(beaconOf(round))
  })
  return routes
}
