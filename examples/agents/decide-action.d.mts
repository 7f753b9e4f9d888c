export interface Figure {
  readonly name: string
  readonly value: number
}

/** What was done about a figure, and what came of it. */
export interface Experience {
  readonly action: string
  readonly about: string | null
  readonly outcome: 'worked' | 'failed' | 'open'
  /** ISO 8601. */
  readonly at: string
}

export interface Decision {
  readonly action: string
  readonly about: string | null
  readonly priority: number
  /** For people. */
  readonly why: string
}

export function decideAction(figures: readonly Figure[], experiences: readonly Experience[]): Decision
