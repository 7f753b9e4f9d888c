import type { OperationSpec } from '../../internal/operation.ts'

/** The address of what an operation reads. */
export function artifactUrl(
  baseUrl: string,
  operation: OperationSpec,
  values: Readonly<Record<string, string>>,
): string {
  return `${baseUrl}${operation.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`
}
