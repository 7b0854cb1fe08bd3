import type { ReactNode } from 'react'
import { Box } from '../../elements/Box'
import type { Cloud } from '../../hooks/useCloud'
import type { CallCode } from '../../services/callCode'
import { messageFor } from '../../services/messageFor'
import { openTab } from '../../services/navigation'
import { Button } from '../Button/Button'
import { JoinFirst } from '../JoinFirst/JoinFirst'
import { Notice } from '../Notice/Notice'
import { type Bone, Skeleton } from '../Skeleton/Skeleton'
import './Loaded.scss'

interface LoadedProps<Data> {
  cloud: Cloud<Data>
  /** The shape of what is about to come. */
  bones?: readonly Bone[]
  children: (data: Data) => ReactNode
}

/** What the cloud answered: its shape while it is on its way, and a way on where it did not come. */
export function Loaded<Data>({ cloud, bones = ROWS, children }: LoadedProps<Data>) {
  switch (cloud.status) {
    case 'loading':
      return (
        <Box className='loaded' role='status' label='正在打开'>
          <Skeleton bones={bones} />
        </Box>
      )
    case 'failed':
      if (cloud.code === 'NOT_A_MEMBER') return <JoinFirst />
      return (
        <Box className='loaded loaded--failed'>
          <Box className='loaded__reason' role='alert'>
            {cloud.code === 'INVALID_INPUT' ? GONE : messageFor(cloud.code)}
          </Box>
          {isGone(cloud.code) ? (
            <Button kind='quiet' onPress={() => openTab('today')}>
              去今天看看
            </Button>
          ) : (
            <Button kind='quiet' onPress={cloud.again}>
              再试一次
            </Button>
          )}
        </Box>
      )
    case 'ready':
      return (
        <>
          {cloud.stale && <Notice kind='wait'>这是刚才的样子,联网后更新</Notice>}
          {children(cloud.data)}
        </>
      )
  }
}

const GONE = '没找到这一页,可能已经不在了'

/** Asking again brings no more: what was asked for is not there, or the address names nothing. */
function isGone(code: CallCode): boolean {
  return code === 'INVALID_INPUT' || code.endsWith('_NOT_FOUND')
}

const ROWS: readonly Bone[] = ['block', 'block', 'block']
