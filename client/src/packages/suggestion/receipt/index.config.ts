export default definePageConfig({ navigationBarTitleText: '用收据打开' })
