import { Box } from '../../../elements/Box'
import { Press } from '../../../elements/Press'
import type { PollDraft } from './draft'
import { templates } from './templates'

/** Polls that are nearly written, one tap each. */
export function TemplateRow({ onChoose }: { onChoose: (draft: PollDraft) => void }) {
  return (
    <Box className='templates' role='group' label='从模板开始'>
      {templates.map(({ name, draft }) => (
        <Press key={name} className='templates__one' onPress={() => onChoose(draft())}>
          {name}
        </Press>
      ))}
    </Box>
  )
}
