import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { TextArea } from '../../../components/Field/TextArea'
import { PictureField } from '../../../components/PictureField/PictureField'
import { zoneOptions } from '../../../words/zones'
import { AwardFields } from '../parts/AwardFields'
import { ParentChoice } from '../parts/ParentChoice'
import { WayInFields } from '../parts/WayInFields'
import { type Draft, faultsIn } from './draft'

interface MoreFieldsProps {
  draft: Draft
  /** Whether the owner has tried to found it: only then is something missing. */
  asked: boolean
  onChange: (part: Partial<Draft>) => void
}

/** Where a picture lies that was chosen before there is a community. */
const FOLDER = 'new'

/** What stands ready as most want it, folded away until the owner wants it otherwise. */
export function MoreFields({ draft, asked, onChange }: MoreFieldsProps) {
  const [open, setOpen] = useState(false)
  const faults = faultsIn(draft)
  const missing = asked && (faults.rules !== null || faults.entrance)
  if (!open && !missing)
    return (
      <Button kind='quiet' onPress={() => setOpen(true)}>
        更多设置:群规、加入方式、奖励、时区、图片
      </Button>
    )
  return (
    <>
      <Card title='群规'>
        <TextArea
          label='群规'
          note='一行一条'
          value={draft.rules}
          maxLength={2_400}
          error={asked ? faults.rules : null}
          onChange={(rules) => onChange({ rules })}
        />
      </Card>
      <Card title='怎么加入'>
        <WayInFields
          value={draft.entrance}
          bound={false}
          asked={asked}
          onChange={(part) => onChange({ entrance: { ...draft.entrance, ...part } })}
        />
      </Card>
      <Card title='样子和位置'>
        <PictureField
          communityId={FOLDER}
          label='群卡片的图'
          value={draft.picture}
          onChange={(picture) => onChange({ picture })}
        />
        <Choice
          label='时区'
          options={zoneOptions(draft.timeZone)}
          value={draft.timeZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
        <ParentChoice
          kind={draft.kind}
          value={draft.parentId}
          onChange={(parentId) => onChange({ parentId })}
        />
      </Card>
      <Card title='参与的奖励'>
        <AwardFields
          value={draft.awards}
          onChange={(part) => onChange({ awards: { ...draft.awards, ...part } })}
        />
      </Card>
    </>
  )
}
