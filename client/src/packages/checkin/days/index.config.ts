export default definePageConfig({ navigationBarTitleText: '日期与休息日' })
