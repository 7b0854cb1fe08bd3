import { Icon } from '../../../components/Icon/Icon'
import { Box } from '../../../elements/Box'
import { Picture } from '../../../elements/Picture'
import { Press } from '../../../elements/Press'
import { type OptionWords, spokenOption } from './pollWords'

interface OptionRowProps {
  option: OptionWords
  single: boolean
  chosen: boolean
  /** Whether this or another one is chosen: then the words of all stand as far in. */
  marked: boolean
  /** Absent: it is to be read only. */
  onPress?: () => void
}

/** One option: a bar behind its words as long as its share, the number beside them. */
export function OptionRow({ option, single, chosen, marked, onPress }: OptionRowProps) {
  const full = option.full && !chosen
  const className = `option ${chosen ? 'option--chosen' : ''} ${full ? 'option--full' : ''}`
  const label = spokenOption(option, chosen)
  const shape = single ? '' : 'option__mark--square'
  const unchosen = onPress ? shape : marked ? 'option__mark--none' : null
  const mark = chosen ? `${shape} option__mark--chosen` : unchosen
  if (!onPress)
    return (
      <Box className={className} role='img' label={label}>
        <OptionContent option={option} mark={mark} />
      </Box>
    )
  return (
    <Press
      className={className}
      role={single ? 'radio' : 'checkbox'}
      checked={chosen}
      label={label}
      disabled={full}
      {...(!full && { onPress })}
    >
      <OptionContent option={option} mark={mark} />
    </Press>
  )
}

interface OptionContentProps {
  option: OptionWords
  /** How the mark before the words looks: of what is chosen, or can be; none where nothing is to choose. */
  mark: string | null
}

function OptionContent({ option, mark }: OptionContentProps) {
  const { text, picture, count, share, places } = option
  return (
    <>
      {share !== null && <Box className='option__bar' style={{ width: `${share}%` }} hidden />}
      {mark !== null && (
        <Box className={`option__mark ${mark}`} hidden>
          <Icon name='check' />
        </Box>
      )}
      {picture !== '' && (
        <Box className='option__picture' hidden>
          <Picture className='option__image' file={picture} />
        </Box>
      )}
      <Box className='option__text'>
        {text}
        {places !== null && <Box className='option__places'>{places}</Box>}
      </Box>
      {share !== null && (
        <Box className='option__figures'>
          <Box className='option__share'>{`${share}%`}</Box>
          <Box className='option__count'>{`${count ?? 0} 票`}</Box>
        </Box>
      )}
    </>
  )
}
