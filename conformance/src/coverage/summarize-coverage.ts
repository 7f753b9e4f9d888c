import type { OperationResponse, OperationSpec } from '@nova/sdk/transfer/contract'
import type { CellState, CheckReport, CoverageCell, CoverageReport } from '../report.ts'
import type { ServiceContract } from '../service-contract.ts'
import { cellKey, type ProvokedCell } from './record-coverage.ts'

interface SummaryInput {
  readonly contract: Pick<ServiceContract, 'operations' | 'errorCodes' | 'answers'>
  readonly provoked: ReadonlyMap<string, ProvokedCell>
  readonly checks: readonly CheckReport[]
  unreachable(operation: string, status: number, code: string | null): string | null
}

/** Every cell the contract has, in its order, then what came back beyond it. */
export function summarizeCoverage(input: SummaryInput): CoverageReport {
  const declared = Object.values(input.contract.operations).flatMap((spec) =>
    Object.entries(spec.responses).flatMap(([status, response]) =>
      codesOf(Number(status), response, input.contract.answers).map((code) => ({
        ...judgeCell(input, spec.name, Number(status), code, response),
        ...surfaceOf(spec),
      })),
    ),
  )
  const known = new Set(declared.map(({ operation, status, code }) => cellKey(operation, status, code)))
  const undeclared = [...input.provoked].filter(([key]) => !known.has(key)).map(([, cell]) => ({
    ...cell,
    ...surfaceOf(input.contract.operations[cell.operation]),
    state: 'undeclared' as const,
    reason: 'the contract does not declare it',
    checks: [...cell.checks],
  }))
  const cells = [...declared, ...undeclared]
  const totals: Record<CellState, number> = { provoked: 0, unreachable: 0, missed: 0, undeclared: 0 }
  for (const { state } of cells) totals[state] += 1
  return { cells, totals }
}

const surfaceOf = (spec: OperationSpec | undefined) => (spec?.surface === undefined ? {} : { surface: spec.surface })

/**
 * One cell per code; one without a code where a body without one is declared. Where codes are recognised instead
 * of sent, every form of a failure has one, so only success is without.
 */
function codesOf(
  status: number,
  { body, codes, otherSchemas = [] }: OperationResponse,
  answers: ServiceContract['answers'],
): readonly (string | null)[] {
  if (codes.length === 0) return [null]
  if (answers.requestIdHeader === null) return status < 400 && body !== 'envelope' ? [null, ...codes] : codes
  return otherSchemas.length > 0 ? [...codes, null] : codes
}

function judgeCell(
  { contract, provoked, checks, unreachable }: SummaryInput,
  operation: string,
  status: number,
  code: string | null,
  response: OperationResponse,
): CoverageCell {
  const came = provoked.get(cellKey(operation, status, code))
  if (came) return { operation, status, code, state: 'provoked', checks: [...came.checks] }
  const cell = { operation, status, code, checks: [] }
  const reason =
    (code !== null && contract.errorCodes[code]?.reachable === false ? 'no service raises this code' : null) ??
    unreachable(operation, status, code) ??
    foreignReason(response, code)
  if (reason !== null) return { ...cell, state: 'unreachable', reason }
  return { ...cell, state: 'missed', reason: missedReason(operation, checks) }
}

function foreignReason({ body, schema, otherSchemas = [] }: OperationResponse, code: string | null): string | null {
  if (code !== null) return null
  if (body === 'gateway') return `only what stands in front of the service answers with ${schema}`
  return body === 'envelope' && otherSchemas.length > 0
    ? `the service itself does not answer with ${otherSchemas.join(' or ')}`
    : null
}

function missedReason(operation: string, checks: readonly CheckReport[]): string {
  const skipped = checks.filter(({ outcome, operations }) => outcome === 'skip' && operations.includes(operation))
  if (skipped.length === 0) return 'no check provoked it'
  return `no check provoked it; skipped were ${skipped.map(({ id }) => id).join(', ')}`
}
