import { conform } from './conform'

conform('wx-server-sdk-3')
