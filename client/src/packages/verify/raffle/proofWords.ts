import type { Check, Fault } from '../../../../../domain/raffle/verify'

/** A step of the verification, as a member understands it. */
export type StepName = Check['name'] | 'mine'

/** What a step checks. */
export function checkInWords(name: StepName): string {
  switch (name) {
    case 'list':
      return '名单完整,没有人重复,和公布的摘要一致'
    case 'commitment':
      return '名单、奖品和约定的随机数,与开奖前的指纹一致'
    case 'timing':
      return '随机数在名单定下之后才产生'
    case 'outcome':
      return '随机数是真的'
    case 'winners':
      return '按随机数重算,中奖的正是这些人'
    case 'mine':
      return '我在名单里,份数没错'
  }
}

/** Why a raffle does not hold, and what that means. */
export function faultInWords(fault: Fault | 'mine'): string {
  switch (fault) {
    case 'version':
      return '这份记录是另一个版本的,这台手机上的群火读不了,更新后再验'
    case 'format':
      return '公布的记录不完整,或格式不对'
    case 'tickets':
      return '名单的编号、份数或顺序不对,或有人重复'
    case 'totals':
      return '公布的人数或份数,和名单不一样'
    case 'root':
      return '名单和公布的摘要不一样,有人改过名单'
    case 'commitment':
      return '名单、奖品或约定的随机数,和开奖前的指纹不一样'
    case 'changed':
      return '指纹和这台手机开奖前记下的不一样,名单或奖品被换过'
    case 'chain':
      return '随机数来自不认识的地方'
    case 'tooEarly':
      return '定名单的时候,随机数可能已经有人知道了'
    case 'outcome':
      return '随机数是假的,不是约定的那一个'
    case 'winners':
      return '公布的中奖名单,和重算出来的不一样'
    case 'mine':
      return '你不在名单里,或份数不对'
  }
}
