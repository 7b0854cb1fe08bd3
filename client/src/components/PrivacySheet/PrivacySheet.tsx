import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState, useSyncExternalStore } from 'react'
import { AgreePress } from '../../elements/AgreePress'
import { Box } from '../../elements/Box'
import { openPage } from '../../services/navigation'
import { openPrivacyGuide } from '../../services/privacy'
import { answerPrivacy, onPrivacyRequest, privacyRequest } from '../../services/privacyRequest'
import { Button } from '../Button/Button'
import { Sheet } from '../Sheet/Sheet'
import './PrivacySheet.scss'

/** Asks, on the page in front, before anything personal is kept. */
export function PrivacySheet() {
  const request = useSyncExternalStore(onPrivacyRequest, privacyRequest)
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  if (request === null || !inFront) return null
  const read = (page: 'privacy' | 'agreement') => {
    answerPrivacy(false)
    openPage(page)
  }
  return (
    <Sheet title='先说清楚' onClose={() => answerPrivacy(false)}>
      <Box className='privacy-sheet__words'>
        群火会记下你的昵称、头像、签到和写过的话,只用在你加入的社群里。你随时能导出,也能抹掉。
      </Box>
      <Box className='privacy-sheet__links'>
        <Button kind='quiet' onPress={() => read('privacy')}>
          隐私说明
        </Button>
        <Button kind='quiet' onPress={() => read('agreement')}>
          用户协议
        </Button>
        {openPrivacyGuide && (
          <Button kind='quiet' onPress={openPrivacyGuide}>
            微信的隐私保护指引
          </Button>
        )}
      </Box>
      <AgreePress className='button button--main' onAgree={() => answerPrivacy(true)}>
        同意并继续
      </AgreePress>
      <Button onPress={() => answerPrivacy(false)}>先不</Button>
    </Sheet>
  )
}
