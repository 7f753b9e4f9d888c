/** Collects which cells came back, and under which check. */
export interface CoverageRecorder {
  record(operation: string, status: number, code: string | null, check: string | null): void
  readonly provoked: ReadonlyMap<string, ProvokedCell>
  recordFrame(type: string, check: string | null): void
  /** Checks under which a frame arrived, by its type. */
  readonly frames: ReadonlyMap<string, ReadonlySet<string>>
}

export interface ProvokedCell {
  readonly operation: string
  readonly status: number
  readonly code: string | null
  readonly checks: ReadonlySet<string>
}

export const cellKey = (operation: string, status: number, code: string | null) => `${operation} ${status} ${code ?? '-'}`

export function createCoverageRecorder(): CoverageRecorder {
  const provoked = new Map<string, ProvokedCell & { readonly checks: Set<string> }>()
  const frames = new Map<string, Set<string>>()
  return {
    provoked,
    frames,
    recordFrame(type, check) {
      const checks = frames.get(type) ?? new Set<string>()
      if (check !== null) checks.add(check)
      frames.set(type, checks)
    },
    record(operation, status, code, check) {
      const key = cellKey(operation, status, code)
      const cell = provoked.get(key) ?? { operation, status, code, checks: new Set<string>() }
      if (check !== null) cell.checks.add(check)
      provoked.set(key, cell)
    },
  }
}
