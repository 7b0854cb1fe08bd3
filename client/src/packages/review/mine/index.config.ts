export default definePageConfig({ navigationBarTitleText: '被留下的内容' })
