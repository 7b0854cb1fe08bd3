import * as z from 'zod'

/** `POST /control/clock`: any of them, applied in this order. */
export const clockMove = z.strictObject({
  reset: z.literal(true).optional(),
  freeze: z.boolean().optional(),
  set: z.iso.datetime({ offset: true }).optional(),
  advance: z.number().optional(),
})

export const cloudIdOrder = z.strictObject({ data: z.unknown(), openid: z.string().optional() })

export const consentGiven = z.strictObject({
  openid: z.string(),
  templateIds: z.array(z.string()).min(1),
  times: z.int().positive().default(1),
})

export const timerFired = z.strictObject({ trigger: z.string().optional() })
