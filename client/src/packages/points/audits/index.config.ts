export default definePageConfig({ navigationBarTitleText: '夜间对账' })
