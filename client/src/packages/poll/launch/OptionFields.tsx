import { Button } from '../../../components/Button/Button'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Icon } from '../../../components/Icon/Icon'
import { Box } from '../../../elements/Box'
import { Press } from '../../../elements/Press'
import { blank, type DraftOption, MOST_OPTIONS } from './draft'

interface OptionFieldsProps {
  options: readonly DraftOption[]
  error: string | null
  onChange: (options: readonly DraftOption[]) => void
}

/** The options, a line each. */
export function OptionFields({ options, error, onChange }: OptionFieldsProps) {
  const put = (at: number, option: DraftOption) =>
    onChange(options.map((known, index) => (index === at ? option : known)))
  const drop = (at: number) => onChange(options.filter((_, index) => index !== at))
  return (
    <Box role='group' label='选项'>
      {options.map((option, index) => (
        <Box className='option-field' key={index}>
          <Box className='option-field__line'>
            <Box className='option-field__text'>
              <TextField
                label={`选项 ${index + 1}`}
                value={option.text}
                maxLength={60}
                error={index === options.length - 1 ? error : null}
                onChange={(text) => put(index, { ...option, text })}
              />
            </Box>
            {options.length > 2 && (
              <Press
                className='option-field__drop'
                label={`去掉选项 ${index + 1}`}
                onPress={() => drop(index)}
              >
                <Icon name='close' />
              </Press>
            )}
          </Box>
          {option.quota !== null && (
            <NumberField
              label={`选项 ${index + 1}名额`}
              value={option.quota}
              least={1}
              most={500}
              onChange={(quota) => put(index, { ...option, quota })}
            />
          )}
        </Box>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button kind='quiet' onPress={() => onChange([...options, nextOption(options)])}>
          加一个选项
        </Button>
      )}
    </Box>
  )
}

/** A new line has places where the others have. */
function nextOption(options: readonly DraftOption[]): DraftOption {
  return { ...blank, quota: options[0]?.quota ?? null }
}
