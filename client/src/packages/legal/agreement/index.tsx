import { Page } from '../../../components/Page/Page'
import { Paragraphs } from '../Paragraphs'
import type { Section } from '../Section'

const sections: readonly Section[] = [
  {
    title: '这是什么',
    words: [
      '群火是给员工微信群用的小程序:签到、投票、问答、抽奖、积分和心声。部署它的公司是运营者,每个社群由群主和管理员打理。',
      '用不用由你。不加入,就什么都不会记;加入后,随时可以在「我的数据」里离开或注销。',
    ],
  },
  {
    title: '写给别人看的内容',
    words: [
      '别人会看到的文字,发布前都经过微信的内容检查。没有通过的先留下:管理员看过后放行,或者写明原因不放行。群主和管理员发布的内容没有通过时,要换个说法再发。',
      '请不要写违法的、伤害别人的、涉及他人隐私的内容。管理员可以不放行,也可以把反复这样做的人移出社群。',
    ],
  },
  {
    title: '积分和奖品',
    words: [
      '积分只在一个社群里有用,不能提现,也不能转给别人。奖品由社群发放;没有发放的,积分会退回,并写明原因。',
      '抽奖的名单和结果谁都能在自己的手机上验证。分享卡片本身不会带来积分。',
    ],
  },
  {
    title: '提醒',
    words: ['提醒要你点一次才会发一条,安静时段里的会等过后再发。打开免打扰就一条也不会收到。'],
  },
]

/** What holds between the person and the community. */
export default function AgreementPage() {
  return (
    <Page title='用户协议' lead='一分钟看完'>
      <Paragraphs sections={sections} />
    </Page>
  )
}
