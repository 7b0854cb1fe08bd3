export default definePageConfig({
  navigationBarTitleText: '海报与来源',
  enableShareAppMessage: true,
})
