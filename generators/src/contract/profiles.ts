/** What differs between the versions of a service, as the emitter sees it: checked, and complete for each of them. */
export interface ProfileSet {
  readonly file: string
  /** From the oldest on. */
  readonly profiles: readonly { readonly name: string; readonly description: string }[]
  readonly words: readonly WordSet[]
  readonly groups: readonly FactGroup[]
}

/** Words a fact may be, each with what it means. */
export interface WordSet {
  readonly name: string
  readonly words: readonly { readonly name: string; readonly description: string }[]
}

export interface FactGroup {
  readonly name: string
  readonly description: string
  readonly facts: readonly Fact[]
  /** How many profiles, from the oldest on, have these facts at all. */
  readonly heldBy: number
}

export interface Fact {
  readonly name: string
  readonly description: string
  readonly form: (typeof factForms)[number]
  /** The set its word is of. */
  readonly of: string | null
  /** What null says. */
  readonly nothing: string | null
  /** One for each profile that has the group. */
  readonly values: readonly FactValue[]
}

export type FactValue = string | number | boolean | null | readonly string[]

export const factForms = ['flag', 'count', 'text', 'word', 'operation', 'operations'] as const
