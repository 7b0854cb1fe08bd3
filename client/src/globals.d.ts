/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** The cloud environment that a build is for; empty: the one that the project is bound to. */
declare const TARO_APP_CLOUD_ENV: string
