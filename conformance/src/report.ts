/** `error`: no answer came, so nothing can be said about the service. */
export type Outcome = 'pass' | 'fail' | 'skip' | 'error'

/** One exchange with the target, without bodies, queries and credentials. */
export interface RequestRecord {
  readonly method: string
  readonly path: string
  /** Null when no answer came. */
  readonly status: number | null
  readonly requestId: string | null
}

export interface CheckReport {
  readonly id: string
  readonly title: string
  readonly operations: readonly string[]
  readonly outcome: Outcome
  /** Of a failure: what should have been. */
  readonly wanted?: string
  /** Of a failure: what there was instead, redacted and cut to size. */
  readonly seen?: string
  /** Of a skip or an error. */
  readonly reason?: string
  readonly durationMs: number
  /** The last few, oldest first. */
  readonly requests: readonly RequestRecord[]
}

export interface CleanupProblem {
  readonly check: string
  readonly what: string
  readonly reason: string
}

/**
 * `provoked`: came back at least once. `unreachable`: cannot be provoked from outside, or no server raises it.
 * `missed`: a check could have provoked it and none did. `undeclared`: came back although the contract does not
 * know it.
 */
export type CellState = 'provoked' | 'unreachable' | 'missed' | 'undeclared'

/** One cell of operation x status x code. */
export interface CoverageCell {
  readonly operation: string
  /** Which of the service's surfaces it is on, where there are several. */
  readonly surface?: string
  readonly status: number
  /** Null for answers without an error code. */
  readonly code: string | null
  readonly state: CellState
  /** Why it was not provoked. */
  readonly reason?: string
  /** Ids of the checks that provoked it. */
  readonly checks: readonly string[]
}

export interface CoverageReport {
  readonly cells: readonly CoverageCell[]
  readonly totals: Readonly<Record<CellState, number>>
}

/** One kind of frame: whether it came. */
export interface FrameCell {
  readonly type: string
  /** Which channel carries it; null for a type the contract does not know. */
  readonly channel: string | null
  readonly state: CellState
  /** Why it did not come. */
  readonly reason?: string
  /** Ids of the checks that saw it. */
  readonly checks: readonly string[]
}

export interface FrameReport {
  readonly cells: readonly FrameCell[]
  readonly totals: Readonly<Record<CellState, number>>
}

/** What one run found. Holds no token, no signed URL and no query of one. */
export interface Report {
  readonly target: string
  readonly service: string
  /** Part of the names of everything the run made. */
  readonly runId: string
  /** RFC 3339. */
  readonly startedAt: string
  readonly durationMs: number
  readonly checks: readonly CheckReport[]
  readonly totals: Readonly<Record<Outcome, number>>
  /** What was looked at and what was left out, where not everything is. */
  readonly notes?: readonly string[]
  /** What the run made and could not undo. */
  readonly cleanup: readonly CleanupProblem[]
  readonly coverage: CoverageReport
  /** Absent where the service has no sockets. */
  readonly frames?: FrameReport
}
