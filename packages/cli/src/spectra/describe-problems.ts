import type { BundleProblem } from '@nova/sdk/spectra'
import { columns } from '../columns.ts'

interface WithDetails {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What an error of the catalogue knows beyond its message, a line each: what disagrees, who is meant, what there is. */
export function listSpectraDetails({ code, details }: WithDetails): string[] {
  switch (code) {
    case 'bundle_refused':
    case 'member_refused':
      return describeProblems(listOf(details['problems']) as readonly BundleProblem[], details['problem_count'])
    case 'nova_ambiguous':
      return columns(listOf(details['candidates']).map(candidateRow))
    case 'member_not_found':
      return listOf(details['members']).map((path) => `  ${path}`)
    default:
      return []
  }
}

/** A table of what is wrong with a bundle. */
function describeProblems(problems: readonly BundleProblem[], count: unknown = problems.length): string[] {
  if (problems.length === 0) return []
  const rows = problems.map(({ problem, path, expected, seen }) => [
    `  ${problem.replaceAll('_', ' ')}`,
    path ?? 'the archive',
    String(expected ?? '-'),
    String(seen ?? '-'),
  ])
  const more = typeof count === 'number' ? count - problems.length : 0
  return [...columns([['  Problem', 'Of', 'Expected', 'Seen'], ...rows]), ...(more > 0 ? [`  and ${more} more`] : [])]
}

function candidateRow(candidate: unknown): string[] {
  const { nova_id, primary_name } = candidate as Readonly<Record<string, unknown>>
  return [`  ${primary_name}`, String(nova_id)]
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
