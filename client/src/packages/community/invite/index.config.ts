export default definePageConfig({
  navigationBarTitleText: '邀请同伴',
  enableShareAppMessage: true,
})
