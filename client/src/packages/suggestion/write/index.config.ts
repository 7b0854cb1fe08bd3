export default definePageConfig({ navigationBarTitleText: '匿名建议' })
