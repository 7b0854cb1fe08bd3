import { communityTemplates } from '../../domain/communityTemplates'

/** What a new community can begin with. */
export function templates() {
  const offered = communityTemplates.map(({ clauses, ...rest }) => ({
    ...rest,
    clauses: [...clauses],
  }))
  return Promise.resolve({ templates: offered })
}
