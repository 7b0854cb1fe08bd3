import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextArea } from '../../../components/Field/TextArea'
import { Notice } from '../../../components/Notice/Notice'
import { Box } from '../../../elements/Box'
import { useAction } from '../../../hooks/useAction'
import { useMe } from '../../../hooks/useMe'
import { useTask } from '../../../hooks/useTask'
import { call } from '../../../services/call'
import { chooseSheet } from '../../../services/chooseSheet'
import { problemInWords } from './problemInWords'
import { sheetPath } from './sheetPath'

type Imported = Output<'bank.importText'>

interface ImportCardProps {
  communityId: string
  onImported: () => void
}

const LONGEST_TEXT = 60_000
const LARGEST_FILE = 1024 * 1024

/** Questions from a spreadsheet: a file, or rows copied out of one. */
export function ImportCard({ communityId, onImported }: ImportCardProps) {
  const me = useMe(communityId)
  const [pasted, setPasted] = useState('')
  const [outcome, setOutcome] = useState<Imported | 'tooLarge' | null>(null)
  const done = (imported: Imported) => {
    setOutcome(imported)
    if (imported.status === 'refused') return
    setPasted('')
    onImported()
  }
  const file = useTask(async (memberId: string) => {
    const chosen = await chooseSheet()
    if (!chosen) return
    if (chosen.size > LARGEST_FILE) {
      setOutcome('tooLarge')
      return
    }
    const fileId = await chosen.upload(await sheetPath(memberId, chosen.name))
    done(await call('bank.importSheet', { communityId, fileId }))
  })
  const text = useAction('bank.importText', { onDone: done })
  const failure = file.failure ?? text.failure
  return (
    <Card title='导入题目'>
      <Box className='bank__how'>
        表格第一行写列名:题型、题目、选项A、选项B…、答案、解析、限时(秒)、图片。题型写
        单选、多选、判断 或 填空;答案写字母(多选连写,如 ABD)、对或错;填空有几种写法,用 | 隔开。
      </Box>
      <Button busy={file.busy} onPress={() => me && file.run(me.memberId)}>
        选择 .xlsx 或 .csv 文件
      </Button>
      <TextArea
        label='或者,从表格里复制后粘贴'
        value={pasted}
        maxLength={LONGEST_TEXT}
        placeholder='连同第一行的列名一起复制'
        onChange={setPasted}
      />
      {pasted.trim() !== '' && (
        <Button
          busy={text.busy}
          onPress={() => text.run({ communityId, text: pasted.normalize('NFC').trim() })}
        >
          导入粘贴的题目
        </Button>
      )}
      {failure !== null && <Notice>{failure}</Notice>}
      <Box className='bank__outcome' role='status' live='polite'>
        {outcome && <Outcome outcome={outcome} />}
      </Box>
    </Card>
  )
}

function Outcome({ outcome }: { outcome: Imported | 'tooLarge' }) {
  if (outcome === 'tooLarge') return <Notice>文件超过 1 MB,拆成几份再导入</Notice>
  if (outcome.status === 'imported') {
    const { added, known } = outcome
    const before = known > 0 ? `,${known} 道题库里已有` : ''
    return <Notice kind='done'>{`已导入 ${added} 道题${before}`}</Notice>
  }
  const { problems, more } = outcome
  return (
    <>
      <Notice>这次没有导入。改好下面几行,再导入一次就好:</Notice>
      <Box role='list' label='要改的行'>
        {problems.map(({ row, problem }) => (
          <Box className='bank__problem' role='listitem' key={`${row} ${problem}`}>
            {`第 ${row} 行:${problemInWords(problem)}`}
          </Box>
        ))}
      </Box>
      {more > 0 && <Box className='bank__problem'>{`还有 ${more} 行也要改`}</Box>}
    </>
  )
}
