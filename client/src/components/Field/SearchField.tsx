import { Box } from '../../elements/Box'
import { LineInput } from '../../elements/LineInput'
import { Icon } from '../Icon/Icon'
import './Field.scss'

interface SearchFieldProps {
  label: string
  placeholder?: string
  value: string
  maxLength?: number
  onChange: (value: string) => void
  /** The keyboard's search button; lists that search while one writes need none. */
  onSearch?: () => void
}

/** Where one writes what to look for. */
export function SearchField({
  label,
  placeholder,
  maxLength = 40,
  onSearch,
  ...field
}: SearchFieldProps) {
  return (
    <Box className='search'>
      <LineInput
        className='field__input'
        label={label}
        keyboard='search'
        placeholder={placeholder ?? label}
        maxLength={maxLength}
        {...(onSearch && { onEnter: onSearch })}
        {...field}
      />
      <Icon name='search' />
    </Box>
  )
}
