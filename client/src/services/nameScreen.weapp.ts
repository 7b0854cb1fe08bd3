import Taro from '@tarojs/taro'

/** Names the page in WeChat's bar. */
export function nameScreen(title: string): void {
  void Taro.setNavigationBarTitle({ title })
}
