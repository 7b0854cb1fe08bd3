import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Card } from '../../../components/Card/Card'
import { Choice } from '../../../components/Choice/Choice'
import { Loaded } from '../../../components/Loaded/Loaded'
import { Page } from '../../../components/Page/Page'
import { useCloud } from '../../../hooks/useCloud'
import { CreateForm } from './CreateForm'

type Templates = Output<'community.templates'>['templates']

/** A new community, begun with a template. */
export default function CreateCommunity() {
  const templates = useCloud('community.templates', {})
  return (
    <Page title='新建社群' lead='选一个样子,改几个字就好;以后都能再改'>
      <Loaded cloud={templates}>{(data) => <FromTemplate {...data} />}</Loaded>
    </Page>
  )
}

function FromTemplate({ templates }: { templates: Templates }) {
  const [kind, setKind] = useState<Templates[number]['kind'] | null>(null)
  const chosen = templates.find((template) => template.kind === kind)
  return (
    <>
      <Card>
        <Choice
          label='哪一种'
          options={templates.map(({ kind, title, hint }) => ({
            value: kind,
            text: title,
            note: hint,
          }))}
          value={kind}
          onChange={setKind}
        />
      </Card>
      {chosen && <CreateForm key={chosen.kind} template={chosen} />}
    </>
  )
}
