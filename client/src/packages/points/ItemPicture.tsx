import { Icon } from '../../components/Icon/Icon'
import { Box } from '../../elements/Box'
import { Picture } from '../../elements/Picture'

interface ItemPictureProps {
  className: string
  file: string
  label: string
}

/** An item's picture, or a drawing where it has none. */
export function ItemPicture({ className, file, label }: ItemPictureProps) {
  if (file !== '') return <Picture className={className} file={file} label={label} />
  return (
    <Box className={`${className} ${className}--none`} hidden>
      <Icon name='gift' />
    </Box>
  )
}
