/**
 * Every failure that a caller can expect, closed. Anything else that goes wrong is a bug, is logged
 * by the function and reaches the phone as `INTERNAL`.
 */
export const failureCodes = [
  /** The input does not have the verb's exact shape; `detail` names the field. */
  'INVALID_INPUT',
  /** The call carries no identity. */
  'NOT_SIGNED_IN',
  'COMMUNITY_NOT_FOUND',
  /** The community is archived: it can be read, not changed. */
  'COMMUNITY_CLOSED',
  'NOT_A_MEMBER',
  /** The person was removed by an admin and cannot join again by himself. */
  'MEMBER_REMOVED',
  /** The password is not the community's, or none was given. */
  'PASSWORD_WRONG',
  /** The entry is not on the community's list, or somebody else has come in by it. */
  'NOT_ON_LIST',
  /** The community is by invitation only; this one is missing, over, or not an admin's any more. */
  'NOT_INVITED',
  /** Only members of the bound WeChat group come in, and WeChat does not say so of this person. */
  'NOT_IN_GROUP',
  /** Too many wrong proofs; an hour later there are new ones. */
  'TOO_MANY_TRIES',
  /** No WeChat group is bound to the community. */
  'GROUP_NOT_BOUND',
  /** The content check did not pass what everybody would read. */
  'CONTENT_REFUSED',
  /** The owner hands over before leaving, and nobody can remove him. */
  'OWNER_STAYS',
  /** The community cannot stand below that one. */
  'PARENT_UNFIT',
  /** There are as many as there can be. */
  'FULL',
  /** A newer version of the rules has come. */
  'RULES_OUTDATED',
  /** The caller's role does not allow this. */
  'FORBIDDEN',
  /** The day ticket is not one of ours, or its time is over. */
  'TICKET_INVALID',
  'TICKET_EXPIRED',
  /** The daily line belongs to a check-in of the same day. */
  'NOT_CHECKED_IN',
  /** The day was not missed, so there is nothing to make up. */
  'DAY_NOT_MISSED',
  /** The day was missed longer ago than can be made up. */
  'DAY_TOO_OLD',
  /** Making up a day takes a make-up card. */
  'CARD_MISSING',
  /** The member holds as many make-up cards as one can. */
  'CARDS_FULL',
  /** The daily line is gone or was never shown. */
  'LINE_NOT_FOUND',
  /** The community has no team of this name. */
  'TEAM_NOT_FOUND',
  /** The same request id came with other content. */
  'REQUEST_REUSED',
  'RAFFLE_NOT_FOUND',
  /** The raffle takes no entries any more, or the step is not one of its state. */
  'RAFFLE_CLOSED',
  /** The raffle is for others. */
  'NOT_ELIGIBLE',
  /** Chance is not known yet, or could not be fetched: a later try or a pasted beacon will do. */
  'BEACON_AWAITED',
  /** What was brought is not the named beacon's, or no such lottery numbers. */
  'BEACON_WRONG',
  /** The balance does not cover it. */
  'POINTS_SHORT',
  'QUIZ_NOT_FOUND',
  /** The quiz is closed: no try begins any more, and one begun before had its grace. */
  'QUIZ_CLOSED',
  /** Whoever wrote a question knows its answer. */
  'QUIZ_WRITER',
  /** No such try, or none left. */
  'NO_TRY',
  /** The time for this question was over when the answer came. */
  'QUESTION_TIME_OVER',
  /** The bank has fewer questions than were asked for. */
  'BANK_SHORT',
  /** The content check did not pass what others would read. */
  'CONTENT_HELD',
  /** The file is no spreadsheet that can be read, or too large for one. */
  'FILE_UNREADABLE',
  'ITEM_NOT_FOUND',
  /** No unit of it is left. */
  'SOLD_OUT',
  /** Price or stock is not what the caller saw. */
  'ITEM_CHANGED',
  /** The order broke off before anything was taken; another request may be made. */
  'ORDER_LAPSED',
  'ORDER_NOT_FOUND',
  /** The order was handed out or declined before. */
  'ORDER_CLOSED',
  'MEMBER_NOT_FOUND',
  'POLL_NOT_FOUND',
  /** The poll has not opened yet, or its time is over. */
  'POLL_AHEAD',
  'POLL_CLOSED',
  /** Enough polls are open in this community. */
  'POLLS_FULL',
  /** Quotas, words and options of members, and results after voting would tell who voted how. */
  'NOT_FOR_ANONYMOUS',
  /** The poll takes ballots without identity only. */
  'POLL_ANONYMOUS',
  /** The poll is for others: those of its launch, or staff. */
  'NOT_A_VOTER',
  /** This poll takes a vote once, and has it. */
  'VOTE_FINAL',
  /** The person voted here, erased themselves and came back: that vote stands, and there is no second. */
  'VOTED_BEFORE',
  /** Every place of an option is taken; `detail` names the option. */
  'OPTION_FULL',
  /** A poll has as many options as it may have. */
  'OPTIONS_FULL',
  /** The result is not shown before the close, to nobody. */
  'RESULT_NOT_YET',
  'TEXT_NOT_FOUND',
  /** Another admin has decided on the held text. */
  'TEXT_DECIDED',
  /** Messages are not set up here. */
  'MESSAGES_OFF',
  /** Whoever runs the community hands the role over before leaving. */
  'STAFF_STAYS',
  /** Fewer than five people: nobody could hide among them, so there is no box and no anonymous poll. */
  'COMMUNITY_TOO_SMALL',
  /** Said by the phone: all threads of the quarter are opened. */
  'QUOTA_SPENT',
  /** The tokens of this scope were given out before, for another batch: to another phone. */
  'ISSUED_BEFORE',
  /** The quarter is over, or the poll is closed: its tokens are neither given out nor taken. */
  'SCOPE_CLOSED',
  /** The token is not one of ours, or it was made for something else. */
  'TOKEN_INVALID',
  /** The token was used before, for other content. */
  'TOKEN_SPENT',
  'THREAD_NOT_FOUND',
  /** Nothing more can be said in this thread. */
  'THREAD_CLOSED',
  /** Three messages in a row wait for an answer. */
  'THREAD_WAITS',
  /** A suggestion does not go from its state to that one. */
  'STATE_REFUSED',
  /** No question of this id that the caller may see. */
  'QUESTION_NOT_FOUND',
  /** Its words are still with an admin: nothing is added to it before. */
  'QUESTION_HELD',
  /** The question is settled: it is taken up again first. */
  'QUESTION_SETTLED',
  /** What the caller wanted to be told of has come. */
  'QUESTION_ANSWERED',
  /** Nobody has answered, so it is not for the staff to close. */
  'QUESTION_UNANSWERED',
  /** It was settled too long ago to be taken up again. */
  'QUESTION_TOO_OLD',
  /** Enough questions of this member wait, or were asked today. */
  'QUESTIONS_FULL',
  /** The thread is as long as one can be. */
  'MESSAGES_FULL',
  /** Too many writers at once; trying again is safe. */
  'BUSY',
  'INTERNAL',
] as const

export type FailureCode = (typeof failureCodes)[number]

/** What a call answers: the verb's output, or one of the failures. */
export type Reply<Output> =
  | { ok: true; data: Output }
  | { ok: false; code: FailureCode; detail?: string }
