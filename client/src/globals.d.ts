/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The cloud environment that a build is for; empty: the one that the project is bound to. */
declare const TARO_APP_CLOUD_ENV: string

/** Where HTTP access reaches the function `box`, on a domain of one's own; empty: it is called, with an identity. */
declare const TARO_APP_BOX_URL: string
