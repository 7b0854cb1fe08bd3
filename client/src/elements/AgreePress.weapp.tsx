import { Button } from '@tarojs/components'
import { AGREE_BUTTON } from '../services/privacyRequest'
import type { AgreePressProps } from './elementProps'

/** The button of WeChat's by which a person agrees: WeChat itself takes note of it. */
export function AgreePress({ className = '', onAgree, children }: AgreePressProps) {
  return (
    <Button
      id={AGREE_BUTTON}
      className={`press ${className}`}
      hoverClass='press--down'
      openType='agreePrivacyAuthorization'
      onAgreePrivacyAuthorization={onAgree}
    >
      {children}
    </Button>
  )
}
