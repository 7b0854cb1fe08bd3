import Taro from '@tarojs/taro'

/** Calls back when the network returns, until the returned function is called. */
export function onNetworkReturn(returned: () => void): () => void {
  const listen = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) returned()
  }
  Taro.onNetworkStatusChange(listen)
  return () => Taro.offNetworkStatusChange(listen)
}
