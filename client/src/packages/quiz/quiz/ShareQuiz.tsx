import { Button } from '../../../components/Button/Button'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { shareCard } from '../../../services/shareCard'

/** Sends the quiz to the group. */
export function ShareQuiz({ title }: { title: string }) {
  const { text, tell } = useToast()
  const share = async () => {
    const shared = await shareCard(`来答题:${title}`)
    if (shared === 'copied') tell('链接已复制,发到群里吧')
    if (shared === 'unable') tell('这里复制不了,请从地址栏复制链接')
  }
  return (
    <>
      <Button share onPress={() => void share()}>
        发到群里
      </Button>
      <Toast text={text} />
    </>
  )
}
