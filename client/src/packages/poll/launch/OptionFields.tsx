import { Button } from '../../../components/Button/Button'
import { Box } from '../../../elements/Box'
import { type DraftOption, MOST_OPTIONS, withOneMore } from './draft'
import { OptionField } from './OptionField'

interface OptionFieldsProps {
  communityId: string
  options: readonly DraftOption[]
  error: string | null
  /** Told what to do to the options as they are then: a picture arrives long after it was chosen. */
  onChange: (next: (options: readonly DraftOption[]) => readonly DraftOption[]) => void
}

/** The options, a line each. */
export function OptionFields({ communityId, options, error, onChange }: OptionFieldsProps) {
  const put = (key: number, part: Partial<DraftOption>) =>
    onChange((known) => known.map((each) => (each.key === key ? { ...each, ...part } : each)))
  const drop = (key: number) => onChange((known) => known.filter((each) => each.key !== key))
  return (
    <Box role='group' label='选项'>
      {options.map((option, index) => (
        <OptionField
          key={option.key}
          name={`选项 ${index + 1}`}
          communityId={communityId}
          option={option}
          error={index === options.length - 1 ? error : null}
          onChange={(part) => put(option.key, part)}
          {...(options.length > 2 && { onDrop: () => drop(option.key) })}
        />
      ))}
      {options.length < MOST_OPTIONS && (
        <Button kind='quiet' onPress={() => onChange(withOneMore)}>
          加一个选项
        </Button>
      )}
    </Box>
  )
}
