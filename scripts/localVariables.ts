/** What whoever deploys sets for real, for the local cloud: templates of messages that its outbox shows. */
export const localVariables: Readonly<Record<string, string>> = {
  DATABASE_DAILY_QUOTA: 'reads=50000 writes=30000',
  POLL_CLOSED_TEMPLATE: 'local-poll-closed title=thing1 result=thing2 at=time3',
  QUIZ_CLOSED_TEMPLATE: 'local-quiz-closed title=thing1 result=thing2 at=time3',
  RAFFLE_DRAWN_TEMPLATE: 'local-raffle-drawn title=thing1 result=thing2 at=time3',
  ORDER_SETTLED_TEMPLATE: 'local-order-settled title=thing1 result=thing2 at=time3',
  HELP_ANSWERED_TEMPLATE: 'local-help-answered title=thing1 result=thing2 at=time3',
  TEXT_DECIDED_TEMPLATE: 'local-text-decided title=thing1 result=thing2 at=time3',
}
