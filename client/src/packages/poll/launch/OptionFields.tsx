import { Button } from '../../../components/Button/Button'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { Icon } from '../../../components/Icon/Icon'
import { Switch } from '../../../components/Switch/Switch'
import { Box } from '../../../elements/Box'
import { Press } from '../../../elements/Press'
import { blank, type DraftOption, MOST_OPTIONS } from './draft'

interface OptionFieldsProps {
  options: readonly DraftOption[]
  /** Whether places can be limited here. */
  withQuota: boolean
  error: string | null
  onChange: (options: readonly DraftOption[]) => void
}

const FIRST_QUOTA = 20

/** The options, a line each. */
export function OptionFields({ options, withQuota, error, onChange }: OptionFieldsProps) {
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
          {(withQuota || option.quota !== null) && (
            <Quota name={`选项 ${index + 1}`} option={option} onChange={(to) => put(index, to)} />
          )}
        </Box>
      ))}
      {options.length < MOST_OPTIONS && (
        <Button kind='quiet' onPress={() => onChange([...options, blank])}>
          加一个选项
        </Button>
      )}
    </Box>
  )
}

interface QuotaProps {
  name: string
  option: DraftOption
  onChange: (option: DraftOption) => void
}

function Quota({ name, option, onChange }: QuotaProps) {
  return (
    <>
      <Switch
        label={`${name}限名额`}
        note='先到先得,满了就选不了'
        on={option.quota !== null}
        onChange={(on) => onChange({ ...option, quota: on ? FIRST_QUOTA : null })}
      />
      {option.quota !== null && (
        <NumberField
          label={`${name}名额`}
          value={option.quota}
          least={1}
          most={500}
          onChange={(quota) => onChange({ ...option, quota })}
        />
      )}
    </>
  )
}
