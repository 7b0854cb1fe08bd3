import { useRouter } from '@tarojs/taro'
import { AstrayPage } from '../../../components/AstrayPage/AstrayPage'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Icon } from '../../../components/Icon/Icon'
import { Notice } from '../../../components/Notice/Notice'
import { Page } from '../../../components/Page/Page'
import { Box } from '../../../elements/Box'
import { useCommunity } from '../../../hooks/useCommunity'
import { queryIn } from '../../../services/pageAddress'
import { checkInWords, faultInWords, type StepName } from './proofWords'
import { type Proof, useProof } from './useProof'
import './verify.scss'

/** Recomputes a raffle on this phone from what was published. It trusts nothing that the server says. */
export default function VerifyPage() {
  const communityId = useCommunity()
  const said = queryIn('raffleProof', useRouter().params)
  if (communityId === null || said === null) return <AstrayPage />
  return <ProofOf communityId={communityId} raffleId={said.raffle} />
}

function ProofOf(about: { communityId: string; raffleId: string }) {
  const { proof, again } = useProof(about)
  return (
    <Page title='验证抽奖' lead='全部在这台手机上重新算一遍'>
      <Verdict proof={proof} />
      {proof.status !== 'failed' && <Steps proof={proof} />}
      {proof.status === 'failed' && (
        <Card>
          <Notice kind='wait'>{proof.message}</Notice>
          <Button kind='quiet' onPress={again}>
            再试一次
          </Button>
        </Card>
      )}
      {'facts' in proof && <Facts proof={proof} />}
    </Page>
  )
}

function Verdict({ proof }: { proof: Proof }) {
  switch (proof.status) {
    case 'loading':
    case 'checking':
      return <Notice>正在核对</Notice>
    case 'failed':
      return null
    case 'frozen':
      return <Notice kind='done'>名单和指纹对得上,等开奖后再来验证结果</Notice>
    case 'proven':
      if (proof.facts.isUnsigned)
        return (
          <Notice kind='wait'>
            除了随机数的签名,每一步都对得上。这台手机的系统太旧,签名要换一台新些的手机来验。
          </Notice>
        )
      return proof.facts.isPractice ? (
        <Notice kind='wait'>每一步都对得上。但这是演练用的随机数,密钥公开,不能证明公平。</Notice>
      ) : (
        <Notice kind='done'>全部对得上,这次抽奖没有人动过手脚</Notice>
      )
    case 'rejected':
      return (
        <Box className='verify__rejected' role='alert'>
          <Box className='verify__title'>对不上</Box>
          <Box>{faultInWords(proof.fault)}</Box>
        </Box>
      )
  }
}

function Steps({ proof }: { proof: Exclude<Proof, { status: 'failed' }> }) {
  return (
    <Card title='核对了什么'>
      <Box role='list' label='核对的步骤'>
        {proof.steps.map(({ name, state }) => (
          <Box className={`verify__step verify__step--${state}`} role='listitem' key={name}>
            <Box className='verify__mark'>
              {state === 'right' && <Icon name='check' />}
              {state === 'wrong' && <Icon name='close' />}
            </Box>
            <Box className='verify__words'>{checkInWords(name)}</Box>
            <Box className='verify__state'>
              {state === 'waiting' ? whyUnchecked(proof.status, name) : stateWords[state]}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}

const stateWords = { right: '对', wrong: '不对' } as const

/** Why a step was not taken, once all that could be checked is. */
function whyUnchecked(status: Proof['status'], name: StepName): string {
  if (status === 'frozen') return '等开奖'
  if (status !== 'proven') return ''
  return name === 'mine' ? '没有参加' : '没验'
}

function Facts({ proof }: { proof: Extract<Proof, { facts: unknown }> }) {
  const { fingerprint, count, weight, gone, source, mine, copy } = proof.facts
  return (
    <Card title='算出来的'>
      <Box className='verify__fact'>{`名单指纹:${fingerprint}`}</Box>
      <Box className='verify__fact'>{`名单:${count} 人,${weight} 份`}</Box>
      {gone > 0 && (
        <Box className='verify__fact'>
          {`其中 ${gone} 位同伴已注销:名字抹去了,号码和份数还在,换不了人`}
        </Box>
      )}
      <Box className='verify__fact verify__fact--long'>{source}</Box>
      {mine !== null && <Box className='verify__fact'>{mine}</Box>}
      <Box className='verify__small'>
        会写程序的话,可以按文档用任何语言自己再算一遍。把完整记录复制出去,谁都能验证。
      </Box>
      <Button kind='quiet' onPress={copy}>
        复制完整记录
      </Button>
    </Card>
  )
}
