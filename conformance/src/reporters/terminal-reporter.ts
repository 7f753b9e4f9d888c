import pc from 'picocolors'
import type { CheckReport, CoverageCell, FrameReport, Report } from '../report.ts'
import { formatRequest, groupByOperation, listGaps } from './explain-check.ts'

type Colors = ReturnType<typeof pc.createColors>

export interface TerminalOptions {
  /** @default false */
  readonly color?: boolean
}

/** For people: what failed first, then what was skipped, what is covered, what could not be provoked, the sum. */
export function formatTerminal(report: Report, { color = false }: TerminalOptions = {}): string {
  const colors = pc.createColors(color)
  const sections = [
    `${colors.bold(`${report.service} at ${report.target}`)}, run ${report.runId}, ${report.startedAt}`,
    ...report.checks
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'error')
      .map((check) => formatBad(check, colors)),
    formatSkipped(report, colors),
    formatNotes(report, colors),
    formatCoverage(report, colors),
    formatUnprovoked(report, colors),
    formatFrames(report, colors),
    formatLeftBehind(report, colors),
    formatTotals(report, colors),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

/** One line per check, for showing progress. */
export function formatProgress(
  { id, outcome, durationMs }: CheckReport,
  { color = false }: TerminalOptions = {},
): string {
  const colors = pc.createColors(color)
  return `${paint(outcome, colors)(outcome.padEnd(5))} ${id}${durationMs >= 1000 ? colors.dim(` ${(durationMs / 1000).toFixed(1)} s`) : ''}`
}

function formatBad(check: CheckReport, colors: Colors): string {
  const { id, title, outcome, wanted, seen, reason, requests } = check
  const lines = [`${paint(outcome, colors)(outcome === 'fail' ? 'FAIL' : 'ERROR')} ${colors.bold(id)}`, `  ${title}`]
  if (wanted !== undefined) lines.push(`  wanted  ${indent(wanted)}`, `  seen    ${indent(seen ?? 'nothing')}`)
  if (reason !== undefined) lines.push(`  reason  ${indent(reason)}`)
  return [...lines, ...requests.map((request) => colors.dim(`  ${formatRequest(request)}`))].join('\n')
}

function formatSkipped({ checks }: Report, colors: Colors): string {
  const skipped = checks.filter(({ outcome }) => outcome === 'skip')
  if (skipped.length === 0) return ''
  const width = Math.max(...skipped.map(({ id }) => id.length))
  return [
    colors.bold('Skipped'),
    ...skipped.map(({ id, reason }) => `  ${id.padEnd(width)}  ${colors.dim(reason ?? '')}`),
  ].join('\n')
}

function formatNotes({ notes = [] }: Report, colors: Colors): string {
  return notes.length === 0 ? '' : [colors.bold('Looked at'), ...notes.map((note) => `  ${note}`)].join('\n')
}

const paintMark = (state: CoverageCell['state'], colors: Colors) =>
  ({ provoked: colors.green, missed: colors.yellow, unreachable: colors.dim, undeclared: colors.red })[state](
    marks[state],
  )

const marks = { provoked: '+', unreachable: '·', missed: '-', undeclared: '!' } as const

function formatCoverage({ coverage }: Report, colors: Colors): string {
  const rows = groupByOperation(coverage.cells)
  const width = Math.max(...rows.map(([operation]) => operation.length), 0)
  return [
    `${colors.bold('Coverage')} ${colors.dim('operation x status x code: + provoked, - missed, · cannot be provoked, ! not in the contract')}`,
    ...rows.flatMap(([operation, cells], index) => {
      const surface = surfaceOf(cells)
      const isFirst = surface !== undefined && surface !== surfaceOf(rows[index - 1]?.[1])
      const of = coverage.cells.filter((cell) => cell.surface === surface)
      const line = `  ${operation.padEnd(width)} ${countCells(cells).padStart(6)}  ${formatStatuses(cells, colors)}`
      return isFirst ? [colors.bold(`  ${surface}: ${countCells(of)}`), line] : [line]
    }),
  ].join('\n')
}

const surfaceOf = (cells: readonly CoverageCell[] | undefined) => cells?.[0]?.surface

function countCells(cells: readonly CoverageCell[]): string {
  const provoked = cells.filter(({ state }) => state === 'provoked').length
  return `${provoked}/${cells.filter(({ state }) => state !== 'undeclared').length}`
}

/** Cells of one operation by status: `401 ++-`. */
function formatStatuses(cells: readonly CoverageCell[], colors: Colors): string {
  const byStatus = new Map<number, string>()
  for (const cell of cells) {
    const mark = paintMark(cell.state, colors)
    byStatus.set(cell.status, (byStatus.get(cell.status) ?? '') + mark)
  }
  return [...byStatus].map(([status, line]) => `${status} ${line}`).join('  ')
}

function formatUnprovoked({ coverage }: Report, colors: Colors): string {
  const gaps = listGaps(coverage.cells)
  if (gaps.length === 0) return ''
  return [
    colors.bold('Not provoked'),
    ...gaps.flatMap(({ reason, operations }) => [
      `  ${reason}`,
      ...operations.map(({ cells, names }) => colors.dim(`    ${cells} of ${names.join(', ')}`)),
    ]),
  ].join('\n')
}

function formatFrames({ frames }: Report, colors: Colors): string {
  if (!frames) return ''
  const width = Math.max(...frames.cells.map(({ type }) => type.length), 0)
  return [
    `${colors.bold('Frames')} ${colors.dim('type x seen: + seen, - missed, · cannot be provoked, ! not in the contract')}`,
    ...frames.cells.map(({ type, channel, state, reason }) => {
      const line = `  ${paintMark(state, colors)} ${type.padEnd(width)}  ${(channel ?? '').padEnd(8)}`
      return `${line}  ${colors.dim(reason ?? '')}`.trimEnd()
    }),
  ].join('\n')
}

function formatLeftBehind({ cleanup }: Report, colors: Colors): string {
  if (cleanup.length === 0) return ''
  return [
    colors.bold('Left behind'),
    ...cleanup.map(({ check, what, reason }) => `  ${what} of ${check}: ${reason}`),
  ].join('\n')
}

function formatTotals({ totals, coverage, frames, durationMs }: Report, colors: Colors): string {
  const { provoked, unreachable, missed, undeclared } = coverage.totals
  const bad = totals.fail + totals.error > 0
  return [
    (bad ? colors.red : colors.green)(
      `${totals.pass} passed, ${totals.fail} failed, ${totals.error} without an answer, ${totals.skip} skipped in ${(durationMs / 1000).toFixed(1)} s`,
    ),
    `${provoked} of ${provoked + unreachable + missed} cells provoked, ${missed} missed, ${unreachable} cannot be provoked${undeclared > 0 ? `, ${undeclared} not in the contract` : ''}`,
    ...(frames ? [countFrames(frames)] : []),
  ].join('\n')
}

function countFrames({ totals: { provoked, unreachable, missed, undeclared } }: FrameReport): string {
  const beyond = undeclared > 0 ? `, ${undeclared} not in the contract` : ''
  return `${provoked} of ${provoked + unreachable + missed} frames seen, ${missed} missed, ${unreachable} cannot be provoked${beyond}`
}

const paint = (outcome: CheckReport['outcome'], colors: Colors) =>
  ({ pass: colors.green, fail: colors.red, error: colors.red, skip: colors.yellow })[outcome]

const indent = (text: string) => text.replaceAll('\n', '\n          ')
