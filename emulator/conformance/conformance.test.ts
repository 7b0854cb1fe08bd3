import { conform } from './conform'

// Another SDK may be named, by its package or its folder.
conform(process.env.CONFORMANCE_SDK ?? 'wx-server-sdk')
