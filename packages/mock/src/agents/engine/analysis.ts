/** A figure of an analysis. */
export interface Entry {
  readonly type: string
  readonly value: number
  readonly confidence: number
  readonly description?: unknown
  readonly patterns?: unknown
  readonly metadata?: unknown
}

/** Something that stands out. */
export interface Insight {
  readonly type: string
  readonly description: string
  readonly confidence: number
  readonly details?: unknown
  readonly domain_relevance?: unknown
  readonly importance?: unknown
  readonly patterns?: unknown
  /** Only what the server says of its own accord has any. */
  readonly recommendations?: readonly string[]
}

/** What the engine makes of a question. */
export interface Analysis {
  readonly analytics: Readonly<Record<string, unknown>>
  readonly insights: readonly Insight[]
  readonly confidence: number
}

/** What a language model says, before the engine leaves out whatever it does not know. */
export interface ModelAnswer {
  readonly type?: string
  readonly analytics?: Readonly<Record<string, unknown>>
  readonly insights?: readonly Readonly<Record<string, unknown>>[]
}

/** The engine failed on what it was given, and says so only by saying nothing. */
export const nothingAtAll: Analysis = { analytics: {}, insights: [], confidence: 0 }

/** Something that could be better. */
export interface Optimization {
  readonly type: string | null
  readonly description: string
  readonly confidence: number
}

/** A share. */
export interface Allocation {
  readonly resource_id: string | null
  readonly allocation: number
  readonly confidence: number
}
