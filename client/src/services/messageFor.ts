import type { CallCode } from './callCode'

const messages: Record<CallCode, string> = {
  INVALID_INPUT: '这样写还发不出去,改短一点或换个写法再试',
  NOT_SIGNED_IN: '还没认出你来,请从微信群里的卡片重新进入',
  COMMUNITY_NOT_FOUND: '没找到这个社群,请从群里最新的卡片进入',
  COMMUNITY_CLOSED: '这个社群已经归档,往日的记录还在,不再签到',
  NOT_A_MEMBER: '你还不在这个社群里,加入后就能签到',
  MEMBER_REMOVED: '你已不在这个社群里,想回来的话,请联系群主',
  FORBIDDEN: '这件事由管理员来做,可以请他们帮忙',
  TICKET_INVALID: '记下的那次签到没能送达,今天的签到不受影响',
  TICKET_EXPIRED: '记下的那次签到过了送达时间,今天继续就好',
  NOT_CHECKED_IN: '先签到,再写今天的一言',
  REQUEST_REUSED: '刚才那一次已经送出,刷新后再看看',
  POINTS_SHORT: '积分还不够,再攒几天就好',
  QUIZ_NOT_FOUND: '没找到这份问答,看看列表里还有哪些',
  QUIZ_CLOSED: '这份问答已经结束,可以看看答案和解析',
  QUIZ_WRITER: '这里有你出的题,这一次就看大家的吧',
  NO_TRY: '这一次作答已经交过了,刷新后再看看',
  QUESTION_TIME_OVER: '这道题的时间到了,接着答下一道就好',
  BANK_SHORT: '题库里的题不够,先导入一些,或少抽几道',
  CONTENT_HELD: '有些文字没有通过内容检查,换个说法再试',
  FILE_UNREADABLE: '这个文件读不出来,请另存为 .xlsx 或 .csv(1 MB 以内)再试',
  ITEM_NOT_FOUND: '这件东西已经下架,看看别的吧',
  SOLD_OUT: '来晚一步,已经换完了,积分没有动',
  ITEM_CHANGED: '价格或库存刚刚有变化,请再看一眼',
  ORDER_LAPSED: '刚才没有换成,积分没有动,可以再换一次',
  ORDER_NOT_FOUND: '没找到这张兑换单,刷新后再看看',
  ORDER_CLOSED: '这张兑换单已经处理过了,刷新后再看看',
  MEMBER_NOT_FOUND: '没找到这位成员,刷新后再看看',
  BUSY: '这会儿人有点多,稍等几秒再试',
  INTERNAL: '出了点小状况,稍后再试一次就好',
  OFFLINE: '网络不太好,连上后再试一次',
  TIMEOUT: '网络有点慢,再试一次看看',
}

/** What to tell the person, with what to do next. */
export function messageFor(code: CallCode): string {
  return messages[code]
}
