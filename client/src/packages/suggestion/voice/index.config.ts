export default definePageConfig({
  navigationBarTitleText: '你们的声音',
  enableShareAppMessage: true,
})
