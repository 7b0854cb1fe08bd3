import type { Rows } from './Row'

const forAdmins = { own: 'nnr ff++ s' }

export const bank: Rows<'bank'> = {
  importSheet: {
    input: ({ communityId, memberId }) => ({
      communityId,
      fileId: `cloud://somewhere/imports/${memberId}/questions.xlsx`,
    }),
    ...forAdmins,
  },
  importText: {
    input: ({ communityId }) => ({ communityId, text: '题型\t题目\t答案' }),
    ...forAdmins,
  },
  list: {
    input: ({ communityId }) => ({ communityId }),
    ...forAdmins,
  },
  remove: {
    input: ({ communityId }) => ({
      communityId,
      questionId: `${communityId}_${'0'.repeat(22)}`,
    }),
    ...forAdmins,
  },
}
