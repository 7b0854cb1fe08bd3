import { useRouter } from '@tarojs/taro'
import { keepDestination } from '../../services/destination'
import { openTab } from '../../services/navigation'
import { Button } from '../Button/Button'
import { Notice } from '../Notice/Notice'

/** Who comes by the card of something before joining: one tap leads to where one joins, and then back here. */
export function JoinFirst() {
  const { path, params } = useRouter()
  const join = () => {
    keepDestination(path, params)
    openTab('today')
  }
  return (
    <>
      <Notice>这是社群成员才看得到的内容。加入后,就回到这里</Notice>
      <Button kind='main' onPress={join}>
        去加入
      </Button>
    </>
  )
}
