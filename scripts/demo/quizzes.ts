import { type Question, TRUE_FALSE, type WrittenQuestion } from '../../domain/question'

function choice(
  text: string,
  options: readonly string[],
  chosen: number[],
  explanation: string,
): WrittenQuestion {
  const isTrueFalse = options === TRUE_FALSE
  const kind: Question['kind'] = isTrueFalse
    ? 'trueFalse'
    : chosen.length > 1
      ? 'multiple'
      : 'single'
  return {
    question: { kind, text, options: [...options], image: '', seconds: null },
    key: { solution: { chosen }, explanation },
  }
}

function short(text: string, accepted: string[], explanation: string): WrittenQuestion {
  return {
    question: { kind: 'shortText', text, options: [], image: '', seconds: null },
    key: { solution: { accepted }, explanation },
  }
}

/** The open question of the week. */
export const weeklyQuestion = choice(
  '同一个请求因为网络重试到了服务器两次,怎样做最稳妥?',
  ['让前端把按钮禁用', '用请求编号保证只生效一次', '服务器收到就各做一遍', '等用户来反馈'],
  [1],
  '网络会重发,按钮拦不住。带上请求编号,第二次来时认出它、给出同样的答案,就叫幂等。',
)

/** The open contest: one question of each kind, the last with a time limit. */
export const contestQuestions: readonly WrittenQuestion[] = [
  choice(
    '下面哪些做法能让代码评审更轻松?',
    ['一次只改一件事', '先写清楚为什么改', '把格式调整混在一起', '附上怎么验证'],
    [0, 1, 3],
    '小而清楚的改动最好评。格式调整单独提交。',
  ),
  choice('HTTP 的 GET 请求应当是幂等的。', TRUE_FALSE, [0], '读取不该改变服务器上的东西。'),
  short('TCP 建立连接要握手几次?', ['三次', '3', '3次', '三'], '三次握手,双方都确认了收和发。'),
]

/** The contest that is over. */
export const pastQuestions: readonly WrittenQuestion[] = [
  choice(
    '收到一封催你点链接改密码的邮件,先做什么?',
    ['马上点开', '转发给同事', '从官网自己登录核实', '回复问问是谁'],
    [2],
    '不从邮件里的链接进,自己打开官网最稳妥。',
  ),
  choice('离开座位时锁屏,是不是有点多余?', TRUE_FALSE, [1], '几秒钟的事,能省去很多麻烦。'),
]

/** What lies in the bank. */
export const bankQuestions: readonly WrittenQuestion[] = [
  choice('Git 里撤销一次已推送的提交,用哪个命令最安全?', ['reset', 'revert', 'clean'], [1], ''),
  choice('UTC 比北京时间晚 8 小时。', TRUE_FALSE, [0], '北京时间是 UTC+8。'),
  short('HTTP 404 是什么意思?', ['未找到', '找不到', 'Not Found', '没找到'], ''),
]
