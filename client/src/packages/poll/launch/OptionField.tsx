import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Icon } from '../../../components/Icon/Icon'
import { PictureField } from '../../../components/PictureField/PictureField'
import { Box } from '../../../elements/Box'
import { Press } from '../../../elements/Press'
import type { DraftOption } from './draft'

interface OptionFieldProps {
  /** Such as `选项 1`. */
  name: string
  communityId: string
  option: DraftOption
  error: string | null
  onChange: (part: Partial<DraftOption>) => void
  /** Absent while there are no more than a poll needs. */
  onDrop?: () => void
}

/** One option: its words, and its places and picture where they are asked for. */
export function OptionField(props: OptionFieldProps) {
  const { name, communityId, option, error, onChange, onDrop } = props
  return (
    <Box className='option-field'>
      <Box className='option-field__line'>
        <Box className='option-field__text'>
          <TextField
            label={name}
            value={option.text}
            maxLength={60}
            error={error}
            onChange={(text) => onChange({ text })}
          />
        </Box>
        {onDrop && (
          <Press className='option-field__drop' label={`去掉${name}`} onPress={onDrop}>
            <Icon name='close' />
          </Press>
        )}
      </Box>
      {option.quota !== null && (
        <NumberField
          label={`${name}名额`}
          value={option.quota}
          least={1}
          most={500}
          onChange={(quota) => onChange({ quota })}
        />
      )}
      {option.picture !== null && (
        <PictureField
          communityId={communityId}
          label={`${name}配图`}
          value={option.picture}
          onChange={(picture) => onChange({ picture })}
        />
      )}
    </Box>
  )
}
