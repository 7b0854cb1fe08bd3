import type { Correction } from '../lib/collections'

/** A correction as admins see it. */
export function correctionOnWire(correction: Omit<Correction, '_id' | 'communityId'>) {
  const { memberId, nickname, by, points, reason, state, at } = correction
  return { memberId, nickname, by: by.nickname, points, reason, state, at: at.toISOString() }
}
