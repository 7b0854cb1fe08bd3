export default definePageConfig({ navigationBarTitleText: '待答的求助' })
