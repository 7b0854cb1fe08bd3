import type { Input, Output } from '../../../../../contract'
import type { OnceInput } from '../../../services/callOnce'
import { oneLine } from '../../../words/oneLine'
import { clausesIn, troubleWith } from '../parts/clausesIn'
import { entranceOf, type WrittenWayIn } from '../parts/WayInFields'

type Template = Output<'community.templates'>['templates'][number]

/** A community as its owner is writing it. */
export interface Draft
  extends Pick<
    Input<'community.create'>,
    | 'kind'
    | 'name'
    | 'purpose'
    | 'values'
    | 'nickname'
    | 'picture'
    | 'awards'
    | 'timeZone'
    | 'parentId'
  > {
  /** One clause a line. */
  rules: string
  entrance: WrittenWayIn
}

/** A draft with everything but the owner's own name. */
export function draftOf({ kind, name, purpose, values, clauses, awards }: Template): Draft {
  return {
    ...{ kind, name, purpose, values, awards },
    rules: clauses.join('\n'),
    nickname: '',
    picture: '',
    timeZone: 'Asia/Shanghai',
    parentId: null,
    entrance: { wayIn: 'open', password: '' },
  }
}

/** What is missing in a draft. */
export function faultsIn({ name, purpose, nickname, rules, entrance }: Draft) {
  return {
    name: oneLine(name) === '',
    purpose: oneLine(purpose) === '',
    nickname: oneLine(nickname) === '',
    rules: troubleWith(clausesIn(rules)),
    entrance: entranceOf(entrance) === null,
  }
}

/** Whether a community can be founded so. */
export function isWhole(draft: Draft): boolean {
  const { rules, ...missing } = faultsIn(draft)
  return rules === null && !Object.values(missing).includes(true)
}

/** The draft as the cloud takes it; the way in is set apart. */
export function foundingOf(draft: Draft): OnceInput<'community.create'> {
  const { kind, name, purpose, values, nickname, picture, awards, timeZone, parentId } = draft
  return {
    ...{ kind, picture, awards, timeZone, parentId },
    name: oneLine(name),
    purpose: oneLine(purpose),
    values: oneLine(values),
    nickname: oneLine(nickname),
    clauses: clausesIn(draft.rules),
  }
}
