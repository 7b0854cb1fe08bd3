import type { Rows } from './Row'

const key = 'w'.repeat(43)
const token = { prefix: 'p'.repeat(43), signature: 's'.repeat(342) }
const scopeId = (communityId: string) => `box_${communityId}_2026Q4`

/** Whoever calls is nobody: everybody is answered alike, a member no better than a stranger. */
export const box: Rows<'box'> = {
  keys: {
    input: ({ communityId }) => ({ scopeIds: [scopeId(communityId)] }),
    own: '+++ ++++ f',
  },
  open: {
    input: ({ communityId }) => ({
      scopeId: scopeId(communityId),
      writeKey: key,
      readKey: key,
      token,
      topic: 'work',
      text: '希望会议短一点',
    }),
    own: '+++ ++++ f',
  },
  add: {
    input: () => ({ writeKey: key, requestId: 'r'.repeat(22), text: '补充一句' }),
    own: '000 0000 f',
  },
  vote: {
    input: () => ({
      scopeId: `poll_${'p'.repeat(22)}`,
      writeKey: key,
      token,
      choices: ['1'],
      turn: 1,
    }),
    own: '+++ ++++ f',
  },
  refund: {
    input: ({ communityId }) => ({
      writeKey: key,
      scopeId: scopeId(communityId),
      blinded: 'b'.repeat(342),
    }),
    own: '000 0000 f',
  },
}
