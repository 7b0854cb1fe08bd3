import { Box } from '../../elements/Box'
import { openPage } from '../../services/navigation'
import { Button } from '../Button/Button'
import { Flame } from '../Flame/Flame'
import './AstrayView.scss'

/** For those who came without a card: how to come in, or to begin one's own. */
export function AstrayView() {
  return (
    <Box className='astray'>
      <Flame shape='ember' />
      <Box className='astray__title' role='heading' level={1}>
        从群卡片进来
      </Box>
      <Box className='astray__lead'>
        打开公司的微信群,点一下「群火」卡片,就能来到你们的社群签到。找不到卡片的话,请群主再发一次。
      </Box>
      <Button kind='quiet' onPress={() => openPage('createCommunity')}>
        新建一个社群
      </Button>
    </Box>
  )
}
