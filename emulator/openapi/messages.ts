import type { OpenApiAnswer } from './OpenApiCall'
import { refusal } from './OpenApiCall'

/** WeChat's errors that functions meet most, with its numbers and texts. */
export const refusals = {
  invalidOpenid: () => refusal(40003, 'invalid openid'),
  invalidTemplate: () => refusal(40037, 'invalid template_id'),
  invalidScene: () => refusal(40169, 'invalid length for scene, or the data is not json string'),
  noConsent: () => refusal(43101, 'user refuse to accept the msg'),
  emptyText: () => refusal(44004, 'empty content'),
  textTooLong: () => refusal(45002, 'content size out of limit'),
  missingParameter: (name: string) => refusal(47001, `data format error: ${name}`),
  invalidArgument: (path: string) => refusal(47003, `argument invalid! data.${path} is invalid`),
  wrongActivity: () => refusal(47501, 'invalid activity_id'),
  wrongTargetState: () => refusal(47502, 'invalid target_state'),
  expiredActivity: () => refusal(47504, 'activity_id expired'),
  notAVisitor: () => refusal(61010, 'code is expired'),
  risky: () => refusal(87014, 'risky content'),
} satisfies Record<string, (detail: string) => OpenApiAnswer>
