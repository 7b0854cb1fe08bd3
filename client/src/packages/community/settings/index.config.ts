export default definePageConfig({
  navigationBarTitleText: '社群设置',
  enableShareAppMessage: true,
})
