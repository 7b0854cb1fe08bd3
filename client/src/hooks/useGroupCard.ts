import { useShareAppMessage } from '@tarojs/taro'
import { type CardKind, cardPictures } from '../cardPictures'

/** The card that a share of this page leaves in a chat, from WeChat's menu or from a button. */
export function useGroupCard(kind: CardKind, title: string, path: string): void {
  useShareAppMessage(() => ({ title, path, imageUrl: `/${cardPictures[kind]}` }))
}
