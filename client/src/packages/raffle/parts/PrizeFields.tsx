import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { NumberField } from '../../../components/Field/NumberField'
import { TextField } from '../../../components/Field/TextField'
import { PictureField } from '../../../components/PictureField/PictureField'
import type { PrizeDraft } from './raffleDraft'

interface PrizeFieldsProps {
  communityId: string
  title: string
  prize: PrizeDraft
  onChange: (part: Partial<PrizeDraft>) => void
  onRemove: (() => void) | null
}

/** One tier: what, how many, a picture, and what its winners have to say. */
export function PrizeFields(props: PrizeFieldsProps) {
  const { communityId, title, prize, onChange: change, onRemove } = props
  return (
    <Card
      title={title}
      {...(onRemove && {
        aside: (
          <Button kind='quiet' label={`去掉${title}`} onPress={onRemove}>
            去掉
          </Button>
        ),
      })}
    >
      <TextField
        label='名称'
        value={prize.name}
        maxLength={30}
        placeholder='保温杯'
        onChange={(name) => change({ name })}
      />
      <NumberField
        label='数量'
        value={prize.count}
        least={1}
        most={200}
        onChange={(count) => change({ count })}
      />
      <PictureField
        communityId={communityId}
        label='图片'
        value={prize.picture}
        onChange={(picture) => change({ picture })}
      />
      <Choice
        label='中奖后要问什么'
        options={[
          { value: 'nothing', text: '不用问' },
          { value: 'address', text: '寄送地址' },
          { value: 'choice', text: '选一个' },
        ]}
        value={prize.asks}
        onChange={(asks) => change({ asks })}
      />
      {prize.asks === 'choice' && (
        <TextField
          label='选项'
          note='用逗号隔开'
          value={prize.options}
          maxLength={200}
          placeholder='大号,中号,小号'
          onChange={(options) => change({ options })}
        />
      )}
    </Card>
  )
}
