import type { Profile } from '@nova/sdk/agents/contract'

/** Several answers that should agree and do not. */
export const mixed = 'mixed'

/**
 * What was seen of a target, in the words of the profiles. A fact that could not be seen is absent. `either`: what
 * versions disagree about is taken both ways; `mixed`: the target does not agree with itself.
 */
export type Observed = {
  readonly [Group in keyof Profile]?: ObservedFacts<FactsOf<Group>>
}

/** Facts of a group, of the versions that have any. */
export type FactsOf<Group extends keyof Profile> = NonNullable<Profile[Group]>

type ObservedFacts<Facts> = { readonly [Fact in keyof Facts]?: Facts[Fact] | 'either' | typeof mixed }

/** The one thing all agree on, of those that say anything; `mixed` where they do not, undefined where none says any. */
export function agreed<T>(values: readonly (T | undefined)[]): T | typeof mixed | undefined {
  const said = [...new Set(values.filter((value) => value !== undefined))]
  return said.length > 1 ? mixed : said[0]
}

/** Facts that were seen, without the others. */
export function known<Facts extends object>(facts: Facts): { [Fact in keyof Facts]?: Exclude<Facts[Fact], undefined> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Fact in keyof Facts]?: Exclude<Facts[Fact], undefined> }
}
