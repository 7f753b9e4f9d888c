import type { ProfileName } from '@nova/sdk/agents/contract'
import { fitOf, type Group, groups, type Match } from './match-profiles.ts'
import type { Observed } from './observed.ts'

const list = (words: readonly string[], last: string) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`

/** What a report says of the version behind a target. One sentence each. Of the quota checks of its own tell. */
export function describeMatch(observed: Observed, match: Match): readonly string[] {
  const [nearest] = match.nearest
  if (nearest === undefined) return []
  const ofFamily = groups.filter((group) => fitOf(observed, group, nearest) === 'family')
  const unseen = groups.filter((group) => group !== 'quota' && Object.keys(observed[group] ?? {}).length === 0)
  const apart = groups.filter((group) => fitOf(observed, group, nearest) === null)
  return [
    `${match.isWhole ? 'Answers as' : 'Is nearest to'} ${list(match.nearest, 'or')}.`,
    ...(ofFamily.length > 0 ? [`In the form of the family's mock: ${list(ofFamily, 'and')}.`] : []),
    ...apart.map((group) => describeApart(group, match.fitting[group])),
    ...(unseen.length > 0 ? [`Not looked at: ${list(unseen, 'and')}.`] : []),
  ]
}

const describeApart = (group: Group, fitting: readonly ProfileName[]) =>
  fitting.length === 0
    ? `Its ${group} is that of no version.`
    : `Its ${group} is that of ${list(fitting, 'or')} instead.`
