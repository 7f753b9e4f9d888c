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

/** Cells that did not come back, grouped by reason, most frequent first. */
export function groupByReason(cells: readonly CoverageCell[]): [reason: string, cells: CoverageCell[]][] {
  const groups = new Map<string, CoverageCell[]>()
  for (const cell of cells) {
    if (cell.state !== 'missed' && cell.state !== 'unreachable') continue
    const reason = cell.reason ?? ''
    groups.set(reason, [...(groups.get(reason) ?? []), cell])
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length)
}

/** Cells by operation, in the order of the contract. */
export function groupByOperation(cells: readonly CoverageCell[]): [operation: string, cells: CoverageCell[]][] {
  const groups = new Map<string, CoverageCell[]>()
  for (const cell of cells) groups.set(cell.operation, [...(groups.get(cell.operation) ?? []), cell])
  return [...groups]
}
