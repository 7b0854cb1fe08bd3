export default definePageConfig({ navigationBarTitleText: '抽奖', enableShareAppMessage: true })
