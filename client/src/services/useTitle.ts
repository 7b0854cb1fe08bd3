import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Names the page in WeChat's bar or the browser's tab. */
export function useTitle(title: string) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title })
  }, [title])
}
