export default definePageConfig({ navigationBarTitleText: '送补签卡' })
