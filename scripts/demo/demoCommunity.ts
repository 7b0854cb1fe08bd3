import type { Community } from '../../cloudfunctions/lib/collections'
import { newCommunity } from '../../cloudfunctions/lib/newCommunity'

/** The community that `npm start` shows. */
export const demoCommunity: Community = newCommunity({
  _id: 'QH2026HVNN',
  name: '技术交流群',
  purpose: '每天冒个泡,一起把难题聊明白。新人有人带,好点子有人听。',
  values: '开放、求真、乐于分享',
  staff: {},
  ticketKey: 'a key for the demo only, known to everybody',
  createdAt: new Date('2026-01-05T01:00:00.000Z'),
})
