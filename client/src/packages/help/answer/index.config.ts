export default definePageConfig({ navigationBarTitleText: '回复求助' })
