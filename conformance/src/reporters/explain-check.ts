import type { CheckReport, CoverageCell, RequestRecord } from '../report.ts'

/** What a check found, in one sentence; empty for one that passed. */
export function explainCheck({ wanted, seen, reason }: CheckReport): string {
  if (wanted !== undefined) return `wanted: ${wanted}; seen: ${seen ?? 'nothing'}`
  return reason ?? ''
}

/** `GET /v1/exports 200 (request 1f…)` */
export const formatRequest = ({ method, path, status, requestId }: RequestRecord): string =>
  `${method} ${path} ${status ?? 'no answer'}${requestId === null ? '' : ` (request ${requestId})`}`

export const formatCell = ({ status, code }: CoverageCell): string =>
  code === null ? `${status}` : `${status} ${code}`

interface Gap {
  readonly reason: string
  /** Operations with the same gaps, and those: `401 jwks_error`. */
  readonly operations: readonly { readonly cells: string; readonly names: readonly string[] }[]
}

/** Cells that did not come back, by reason: what a check could still provoke first, then most frequent first. */
export function listGaps(cells: readonly CoverageCell[]): Gap[] {
  const open = cells.filter(({ state }) => state === 'missed' || state === 'unreachable')
  const rank = (own: readonly CoverageCell[]) => (own.some(({ state }) => state === 'missed') ? 0 : 1)
  return groupBy(open, ({ reason }) => reason ?? '')
    .sort(([, a], [, b]) => rank(a) - rank(b) || b.length - a.length)
    .map(([reason, own]) => ({
      reason,
      operations: groupBy(groupByOperation(own), ([, those]) => those.map(formatCell).join(', ')).map(
        ([text, operations]) => ({ cells: text, names: operations.map(([name]) => name) }),
      ),
    }))
}

/** Cells by operation, in the order of the contract. */
export const groupByOperation = (cells: readonly CoverageCell[]): [operation: string, cells: CoverageCell[]][] =>
  groupBy(cells, ({ operation }) => operation)

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): [key: string, items: T[]][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups]
}
