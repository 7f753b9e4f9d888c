import { cutStackTrace } from './cut-stack-trace.ts'
import type { RunFailure } from './executor-run.ts'

/** The body of an error report: the end of the stack trace and what the code adds, without the secrets of the run. */
export function describeFailure({ code, payload = {}, error }: RunFailure, secrets: readonly string[]) {
  const { stacktrace } = payload
  const trace = typeof stacktrace === 'string' ? stacktrace : traceOf(error)
  return { code, payload: cleanMembers({ ...payload, stacktrace: trace }, secrets) }
}

const traceOf = (error: unknown): string =>
  error === undefined ? '' : error instanceof Error ? (error.stack ?? String(error)) : String(error)

function cleanMembers(payload: Readonly<Record<string, unknown>>, secrets: readonly string[]): Record<string, unknown> {
  const without = (text: string) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text)
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return without(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, clean(inner)]))
  }
  const { stacktrace, ...rest } = payload
  // Cut after cleaning: what is left of a secret that was cut in two would not be found any more.
  return { ...(clean(rest) as Record<string, unknown>), stacktrace: cutStackTrace(without(String(stacktrace))) }
}
