export default definePageConfig({ navigationBarTitleText: '管理员能看到什么' })
