import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Facts } from '../../../components/Facts/Facts'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { AddOption } from './AddOption'
import { OptionRow } from './OptionRow'
import { OwnWords } from './OwnWords'
import { OTHER, type PollPart, type Voting } from './pollTypes'
import { optionsInWords, turnoutInWords } from './pollWords'

/** The options: one tap votes where one is chosen; of several, a tap chooses and the button votes. */
export function Ballot({ voting, ...part }: PollPart & { voting: Voting }) {
  const { poll } = part
  const [writing, setWriting] = useState(false)
  const { chosen, choose, send, dirty, busy, failure, open } = voting
  const own = poll.mine?.other
  const tap = (id: string) => {
    if (id === OTHER && !chosen.includes(OTHER)) setWriting(true)
    else choose(id)
  }
  return (
    <>
      <Box className='poll__options' role={poll.most === 1 ? 'radiogroup' : 'group'} label='选项'>
        {optionsInWords(poll).map((option) => (
          <OptionRow
            key={option.id}
            option={option}
            single={poll.most === 1}
            chosen={chosen.includes(option.id)}
            marked={chosen.length > 0}
            {...(open && { onPress: () => tap(option.id) })}
          />
        ))}
      </Box>
      {open && poll.additions && poll.options.length < 20 && <AddOption {...part} />}
      {failure !== null && (
        <Box role='alert'>
          <Notice>{failure}</Notice>
        </Box>
      )}
      {open && poll.most > 1 && (dirty || !poll.mine) && (
        <Button kind='main' busy={busy} onPress={() => send()}>
          {poll.mine ? '改成这样' : voteWords(poll.points)}
        </Button>
      )}
      {own && (
        <Box className='poll__own'>
          {`你写的:${own.text}${own.held ? '(管理员看过才会公开)' : ''}`}
        </Box>
      )}
      {poll.words.length > 0 && <OthersWords words={poll.words} />}
      <Box className='poll__turnout' role='status' live='polite'>
        <Facts of={[turnoutInWords(poll), poll.mine !== null && '你已投票']} />
      </Box>
      {writing && (
        <OwnWords
          busy={busy}
          onSend={(words) => {
            setWriting(false)
            choose(OTHER, words)
          }}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  )
}

function voteWords(points: number): string {
  return points > 0 ? `投票 +${points} 积分` : '投票'
}

function OthersWords({ words }: { words: readonly string[] }) {
  return (
    <>
      <Box className='poll__turnout'>大家写的</Box>
      <Box role='list' label='大家写的'>
        {words.map((word, index) => (
          <Box className='poll__word' role='listitem' key={index}>
            {word}
          </Box>
        ))}
      </Box>
    </>
  )
}
