export { uploadPhoneFile as uploadFile } from './uploadPhoneFile'
