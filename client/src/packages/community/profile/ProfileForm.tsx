import { useState } from 'react'
import type { Output } from '../../../../../contract'
import { Button } from '../../../components/Button/Button'
import { Card } from '../../../components/Card/Card'
import { TextField } from '../../../components/Field/TextField'
import { Notice } from '../../../components/Notice/Notice'
import { Switch } from '../../../components/Switch/Switch'
import { Toast } from '../../../components/Toast/Toast'
import { useToast } from '../../../components/Toast/useToast'
import { Box } from '../../../elements/Box'
import { NicknameField } from '../../../elements/NicknameField'
import { useAction } from '../../../hooks/useAction'
import { useTask } from '../../../hooks/useTask'
import { picturePath } from '../../../services/picturePath'
import type { ChosenPicture } from '../../../services/pictures'
import { oneLine } from '../../../words/oneLine'
import { topicsIn, topicsInWords } from '../../../words/topics'
import { FacePress } from './FacePress'
import './index.scss'

interface ProfileFormProps {
  communityId: string
  said: Output<'community.profile'>
  again: () => void
}

type Part = Output<'community.profile'>['waiting'][number]

const WAITS = '审核中,通过前同伴看到的是原来的'

/** Name, face, what one is good at and likes, and whether others see one. */
export function ProfileForm({ communityId, said, again }: ProfileFormProps) {
  const [nickname, setNickname] = useState(said.nickname)
  const [avatar, setAvatar] = useState(said.avatar)
  const [skills, setSkills] = useState(topicsInWords(said.skills))
  const [interests, setInterests] = useState(topicsInWords(said.interests))
  const [shown, setShown] = useState(said.shown)
  const { text, tell } = useToast()
  const saving = useAction('community.setProfile', {
    onDone: ({ waiting }) => {
      tell(waiting.length === 0 ? '已保存' : '已保存,审核通过后同伴就看到')
      again()
    },
  })
  const waits = (part: Part) => said.waiting.includes(part)
  const uploading = useTask(async (picture: ChosenPicture) => {
    setAvatar(await picture.upload(await picturePath(communityId)))
  })
  const name = oneLine(nickname)
  const save = () =>
    saving.run({
      communityId,
      nickname: name,
      avatar,
      skills: topicsIn(skills),
      interests: topicsIn(interests),
      shown,
    })
  const failure = saving.failure ?? uploading.failure
  return (
    <Card>
      <FacePress
        person={{ memberId: said.memberId, nickname: name, avatar }}
        busy={uploading.busy}
        waits={waits('avatar') && avatar === said.avatar}
        onChosen={uploading.run}
      />
      <Box className='field__label' hidden>
        昵称
      </Box>
      <NicknameField
        className='field__input'
        label='昵称'
        placeholder='大家怎么称呼你'
        value={nickname}
        maxLength={20}
        onChange={setNickname}
      />
      {waits('nickname') && <Box className='field__note'>{WAITS}</Box>}
      <TextField
        label='擅长'
        note={waits('skills') ? WAITS : '同伴遇到难题时,会想到你。几样用顿号隔开'}
        placeholder='写文档、做表格'
        value={skills}
        maxLength={110}
        onChange={setSkills}
      />
      <TextField
        label='兴趣'
        {...(waits('interests') && { note: WAITS })}
        placeholder='爬山、摄影'
        value={interests}
        maxLength={110}
        onChange={setInterests}
      />
      <Box className='profile__shown'>
        <Switch
          label='让同伴看到我'
          note='关掉后,今天的名单和榜单里都没有你'
          on={shown}
          onChange={setShown}
        />
      </Box>
      {failure !== null && <Notice>{failure}</Notice>}
      <Button kind='main' busy={saving.busy || uploading.busy || name === ''} onPress={save}>
        保存
      </Button>
      <Toast text={text} />
    </Card>
  )
}
