import { Countdown } from '../../../components/Countdown/Countdown'
import { Facts } from '../../../components/Facts/Facts'
import { Tag } from '../../../components/Tag/Tag'
import { Box } from '../../../elements/Box'
import { momentInWords } from '../../../words/moments'
import type { Poll } from './pollTypes'
import { kindInWords, rulesInWords } from './pollWords'

/** What is asked, by whom, until when, and by which rules. */
export function Question({ poll }: { poll: Poll }) {
  const { title, description, by, closesAt, opensAt, phase } = poll
  return (
    <>
      <Tag kind={phase === 'closed' ? 'plain' : 'info'}>{kindInWords(poll)}</Tag>
      <Box className='poll__title' role='heading' level={1}>
        {title}
      </Box>
      {description !== null && <Box className='poll__description'>{description}</Box>}
      <Box className='poll__facts'>
        <Facts
          of={[
            `${by.nickname} 发起`,
            phase === 'ahead' && `${momentInWords(opensAt)} 开始`,
            phase === 'open' && <Countdown key='left' to={closesAt} />,
            phase === 'open' && `${momentInWords(closesAt)} 截止`,
            phase === 'closed' && `${momentInWords(closesAt)} 已截止`,
          ]}
        />
      </Box>
      <Box className='poll__facts'>
        <Facts of={rulesInWords(poll)} />
      </Box>
    </>
  )
}
