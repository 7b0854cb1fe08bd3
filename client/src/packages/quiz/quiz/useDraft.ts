import { useDidHide } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../../services/call'
import { keepDraft, keptDraft, type QuizDraft } from '../../../services/quizDrafts'
import type { Named, Paper, Response } from './Shown'

/**
 * The answers of a try: kept on the phone at once, and sent to be kept in the cloud whenever the
 * member goes on or away. What cannot be sent goes with the next one; handing in sends all of it.
 */
export function useDraft(named: Named, paper: Paper) {
  const { quizId } = named
  const [draft, setDraft] = useState(() => newestDraft(paper, keptDraft(quizId)))
  const latest = useRef({ draft, sent: paper.revision })

  const send = () => {
    const { draft: newest, sent } = latest.current
    if (newest.revision <= sent) return
    latest.current.sent = newest.revision
    call('quiz.save', { ...named, ...newest }).catch(() => {
      latest.current.sent = sent
    })
  }
  const leave = useRef(send)
  useEffect(() => {
    leave.current = send
  })
  useEffect(() => () => leave.current(), [])
  useDidHide(send)

  const respond = (position: number, response: Response) => {
    const { responses, revision } = latest.current.draft
    const next = {
      number: paper.number,
      revision: revision + 1,
      responses: responses.map((known, at) => (at === position ? response : known)),
    }
    latest.current.draft = next
    keepDraft(quizId, next)
    setDraft(next)
  }
  const drop = () => {
    latest.current.sent = Number.POSITIVE_INFINITY
    keepDraft(quizId, null)
  }
  return { responses: draft.responses, respond, send, drop }
}

/** The phone's own, unless another phone has gone further. */
export function newestDraft(paper: Paper, kept: QuizDraft | null): QuizDraft {
  if (kept && kept.number === paper.number && kept.revision >= paper.revision) return kept
  const responses = paper.questions.map((each) => (each.status === 'open' ? each.response : null))
  return { number: paper.number, revision: paper.revision, responses }
}
