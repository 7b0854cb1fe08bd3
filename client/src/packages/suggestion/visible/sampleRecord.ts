/** What the cloud keeps of one suggestion: an example with every field, in the order of what matters. */
export const sampleRecord = {
  topic: 'work',
  messages: [
    { by: 'author', text: '希望例会短一点', week: '2026-W48', requestId: null, passed: true },
  ],
  week: '2026-W48',
  quarter: '2026Q4',
  communityId: 'QH2026HVNN',
  state: 'new',
  closing: 'open',
  released: true,
  due: null,
  waiting: [],
  sealed: ['kT3v…只有作者的手机能解开'],
  readKey: 'Zx0q…把回复封给作者用',
  token: { prefix: 'h8Pe…随机数', signature: 'm1Xc…证明是成员,看不出是谁' },
  refund: null,
  ver: 1,
  _id: 'fQ7b…由作者手机里的密钥算出',
}

/** What the cloud keeps of one ballot of an anonymous poll: an example with every field. */
export const sampleBallot = {
  choices: ['2'],
  scopeId: 'poll_3kPq…哪个投票',
  token: { prefix: 'h8Pe…随机数', signature: 'm1Xc…证明是成员,看不出是谁' },
  turn: 1,
  _id: 'fQ7b…由投票人手机里的密钥算出',
}
