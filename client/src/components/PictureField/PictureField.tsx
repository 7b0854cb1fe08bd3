import { useEffect, useRef, useState } from 'react'
import { Box } from '../../elements/Box'
import { Picture } from '../../elements/Picture'
import { Press } from '../../elements/Press'
import { useTask } from '../../hooks/useTask'
import { choosePicture } from '../../services/choosePicture'
import { picturePath } from '../../services/picturePath'
import { Button } from '../Button/Button'
import { Field, type FieldLabels } from '../Field/Field'
import { Icon } from '../Icon/Icon'
import './PictureField.scss'

interface PictureFieldProps extends FieldLabels {
  communityId: string
  /** The file id in the cloud's storage; empty: none yet. */
  value: string
  onChange: (file: string) => void
  /** The picture in `value` has not passed the content check yet. */
  waits?: boolean
}

/** A picture: chosen, shown at once, and put into the cloud's storage. */
export function PictureField({
  communityId,
  label,
  note,
  error,
  value,
  onChange,
  waits = false,
}: PictureFieldProps) {
  const [preview, setPreview] = useState<string | null>(null)
  // A picture arrives long after it was chosen: it goes to the form as it is then, if it is still there.
  const latest = useRef<typeof onChange | null>(onChange)
  useEffect(() => {
    latest.current = onChange
    return () => {
      latest.current = null
    }
  })
  const { run, busy, failure } = useTask(async () => {
    const chosen = await choosePicture()
    if (!chosen) return
    setPreview(chosen.preview)
    const file = await chosen.upload(await picturePath(communityId))
    latest.current?.(file)
  })
  const shown = preview ?? value
  const isChecked = shown === '' || (preview === null && !waits)
  const said = isChecked ? note : '图片审核中,通过后大家才看到'
  const clear = () => {
    setPreview(null)
    onChange('')
  }
  return (
    <Field label={label} {...(said !== undefined && { note: said })} error={error ?? failure}>
      {shown === '' ? (
        <Press className='picture-field__empty' label={`${label},选一张图片`} onPress={run}>
          <Icon name='camera' />
          选一张图片
        </Press>
      ) : (
        <Box className='picture-field'>
          <Picture className='picture-field__picture' file={shown} label={label} />
          <Box className='picture-field__actions'>
            <Button kind='quiet' busy={busy} onPress={run}>
              {busy ? '正在上传' : '换一张'}
            </Button>
            <Button kind='quiet' onPress={clear}>
              不用图片
            </Button>
          </Box>
        </Box>
      )}
    </Field>
  )
}
