import { columns } from '../columns.ts'

interface WithDetails {
  readonly code: string
  readonly details: Readonly<Record<string, unknown>>
}

/** What an error knows beyond its message, a line each: problems of a job, templates there are. */
export function listDetails({ code, details }: WithDetails): string[] {
  if (code === 'job_invalid') return listOf(details['problems']).map(problemLine)
  if (code === 'unknown_template') return columns(rowsOf(listOf(details['available']).map(String), 3)).map(indent)
  return []
}

function problemLine(problem: unknown): string {
  const { on, severity, message, advice } = problem as Readonly<Record<string, unknown>>
  return indent(`${severity === 'warning' ? 'warning: ' : ''}${on}: ${message} ${advice}`)
}

/** Names in so many columns, read downwards. */
function rowsOf(names: readonly string[], width: number): string[][] {
  const height = Math.ceil(names.length / width)
  return Array.from({ length: height }, (_, row) => names.filter((_name, index) => index % height === row))
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const indent = (line: string) => `  ${line}`
