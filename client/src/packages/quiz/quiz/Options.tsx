import { Icon } from '../../../components/Icon/Icon'
import { Box } from '../../../elements/Box'
import { Press } from '../../../elements/Press'
import { letterOf } from '../../../words/quizWords'
import type { Question, Response } from './Shown'

interface OptionsProps {
  question: Question
  response: Response
  onRespond: (response: Response) => void
}

/** The options of a question, one under the other, each with its letter. */
export function Options({ question, response, onRespond }: OptionsProps) {
  const { kind, options, text } = question
  const isMultiple = kind === 'multiple'
  const chosen = response && 'chosen' in response ? response.chosen : []
  const turn = (at: number) => {
    const next = isMultiple ? toggled(chosen, at) : [at]
    onRespond(next.length === 0 ? null : { chosen: next })
  }
  return (
    <Box className='quiz__options' role={isMultiple ? 'group' : 'radiogroup'} label={text}>
      {options.map((option, at) => (
        <Press
          key={at}
          className={`quiz__option ${chosen.includes(at) ? 'quiz__option--chosen' : ''}`}
          role={isMultiple ? 'checkbox' : 'radio'}
          checked={chosen.includes(at)}
          label={kind === 'trueFalse' ? option : `${letterOf(at)},${option}`}
          onPress={() => turn(at)}
        >
          <Box className='quiz__letter'>
            {chosen.includes(at) ? <Icon name='check' /> : kind !== 'trueFalse' && letterOf(at)}
          </Box>
          <Box className='quiz__option-words'>{option}</Box>
        </Press>
      ))}
    </Box>
  )
}

function toggled(chosen: readonly number[], at: number): number[] {
  const others = chosen.filter((each) => each !== at)
  const next = others.length === chosen.length ? [...others, at] : others
  return next.sort((one, other) => one - other)
}
