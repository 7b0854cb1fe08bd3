/** The id of one version of a community's rules. */
export function rulesIdOf(communityId: string, version: number): string {
  return `${communityId}_${version}`
}
