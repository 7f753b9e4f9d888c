import type { CellState, CheckReport, FrameCell, FrameReport } from '../report.ts'
import type { FrameSpec } from '../service-contract.ts'

interface SummaryInput {
  readonly declared: Readonly<Record<string, FrameSpec>>
  /** Checks under which a frame arrived, by type. */
  readonly seen: ReadonlyMap<string, ReadonlySet<string>>
  readonly checks: readonly CheckReport[]
  unreachable(type: string): string | null
}

/** Every frame of the contract, in its order, then what came beyond it. */
export function summarizeFrames({ declared, seen, checks, unreachable }: SummaryInput): FrameReport {
  const skipped = checks.filter(({ outcome }) => outcome === 'skip').length
  const cells = Object.entries(declared).map(([type, { channel, sent }]): FrameCell => {
    const came = seen.get(type)
    if (came) return { type, channel, state: 'provoked', checks: [...came] }
    const reason = sent ? unreachable(type) : 'no server sends it'
    if (reason !== null) return { type, channel, state: 'unreachable', reason, checks: [] }
    const missed = `no check saw it${skipped > 0 ? `; ${skipped} were skipped` : ''}`
    return { type, channel, state: 'missed', reason: missed, checks: [] }
  })
  for (const [type, came] of seen) {
    if (Object.hasOwn(declared, type)) continue
    const reason = 'the contract does not declare it'
    cells.push({ type, channel: null, state: 'undeclared', reason, checks: [...came] })
  }
  const totals: Record<CellState, number> = { provoked: 0, unreachable: 0, missed: 0, undeclared: 0 }
  for (const { state } of cells) totals[state] += 1
  return { cells, totals }
}
