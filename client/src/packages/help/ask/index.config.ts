export default definePageConfig({ navigationBarTitleText: '问管理员' })
