/** Collects which cells came back, and under which check. */
export interface CoverageRecorder {
  record(operation: string, status: number, code: string | null, check: string | null): void
  readonly provoked: ReadonlyMap<string, ProvokedCell>
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
  return {
    provoked,
    record(operation, status, code, check) {
      const key = cellKey(operation, status, code)
      const cell = provoked.get(key) ?? { operation, status, code, checks: new Set<string>() }
      if (check !== null) cell.checks.add(check)
      provoked.set(key, cell)
    },
  }
}
