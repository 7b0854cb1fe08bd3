import { useState } from 'react'
import { Button } from '../../../components/Button/Button'
import { Choice, Choices } from '../../../components/Choice/Choice'
import { NumberField } from '../../../components/Field/NumberField'
import { TextArea } from '../../../components/Field/TextArea'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { PictureField } from '../../../components/PictureField/PictureField'
import { Sheet } from '../../../components/Sheet/Sheet'
import { Switch } from '../../../components/Switch/Switch'
import { letterOf } from '../../../words/quizWords'
import { missingIn, optionsOf, type WritingQuestion } from './WritingQuestion'

const kinds = [
  { value: 'single', text: '单选' },
  { value: 'multiple', text: '多选' },
  { value: 'trueFalse', text: '判断' },
  { value: 'shortText', text: '填空' },
] as const

const MOST_OPTIONS = 8
const DEFAULT_SECONDS = 60

interface QuestionSheetProps {
  communityId: string
  question: WritingQuestion
  onWritten: (question: WritingQuestion) => void
  onRemove?: () => void
  onClose: () => void
}

/** Writes one question. */
export function QuestionSheet(props: QuestionSheetProps) {
  const { communityId, onWritten, onRemove, onClose } = props
  const [question, setQuestion] = useState(props.question)
  const [asked, setAsked] = useState(false)
  const set = (changes: Partial<WritingQuestion>) =>
    setQuestion((known) => ({ ...known, ...changes }))
  const missing = missingIn(question)
  const submit = () => {
    setAsked(true)
    if (missing === null) onWritten(question)
  }
  return (
    <Sheet title='写一道题' onClose={onClose}>
      <Choice
        label='题型'
        options={kinds}
        value={question.kind}
        onChange={(kind) => set({ kind, chosen: [] })}
      />
      <TextArea
        label='题目'
        value={question.text}
        maxLength={300}
        onChange={(text) => set({ text })}
      />
      <Answering question={question} onSet={set} />
      <TextArea
        label='解析'
        note='交卷后给大家看,可以不写'
        value={question.explanation}
        maxLength={500}
        onChange={(explanation) => set({ explanation })}
      />
      <PictureField
        communityId={communityId}
        label='配图'
        value={question.image}
        onChange={(image) => set({ image })}
      />
      <Switch
        label='限时'
        note='默认不限时。限时会让读得慢、用读屏的同事吃亏'
        on={question.seconds !== null}
        onChange={(on) => set({ seconds: on ? DEFAULT_SECONDS : null })}
      />
      {question.seconds !== null && (
        <NumberField
          label='秒数'
          value={question.seconds}
          least={10}
          most={600}
          step={10}
          onChange={(seconds) => set({ seconds })}
        />
      )}
      {asked && missing !== null && <Notice>{missing}</Notice>}
      <Button kind='main' onPress={submit}>
        写好了
      </Button>
      {onRemove && <Button onPress={onRemove}>不要这道题</Button>}
    </Sheet>
  )
}

interface AnsweringProps {
  question: WritingQuestion
  onSet: (changes: Partial<WritingQuestion>) => void
}

/** Options and which of them are right, or the accepted words. */
function Answering({ question, onSet }: AnsweringProps) {
  const { kind, options, accepted } = question
  if (kind === 'shortText') {
    return (
      <TextField
        label='正确答案'
        note='有几种写法,用 | 隔开;大小写、空格和标点不影响对错'
        value={accepted}
        maxLength={300}
        onChange={(words) => onSet({ accepted: words })}
      />
    )
  }
  return (
    <>
      {kind !== 'trueFalse' &&
        options.map((option, at) => (
          <TextField
            key={at}
            label={`选项 ${letterOf(at)}`}
            value={option}
            maxLength={80}
            onChange={(text) =>
              onSet({ options: options.map((known, place) => (place === at ? text : known)) })
            }
          />
        ))}
      {kind !== 'trueFalse' && options.length < MOST_OPTIONS && (
        <Button kind='quiet' onPress={() => onSet({ options: [...options, ''] })}>
          再加一个选项
        </Button>
      )}
      <RightOptions question={question} onSet={onSet} />
    </>
  )
}

function RightOptions({ question, onSet }: AnsweringProps) {
  const { kind, chosen } = question
  const options = optionsOf(question).map((text, at) => ({
    value: String(at),
    text: kind === 'trueFalse' ? text : letterOf(at),
  }))
  const label = '正确答案'
  if (kind === 'multiple') {
    const values = chosen.map(String)
    return (
      <Choices
        label={label}
        options={options}
        values={values}
        onChange={(next) => onSet({ chosen: next.map(Number).sort((one, other) => one - other) })}
      />
    )
  }
  return (
    <Choice
      label={label}
      options={options}
      value={chosen[0] === undefined ? null : String(chosen[0])}
      onChange={(at) => onSet({ chosen: [Number(at)] })}
    />
  )
}
