export default definePageConfig({ navigationBarTitleText: '提醒与免打扰' })
