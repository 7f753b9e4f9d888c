import type { ExportResource, ExportStatus } from '../generated/types.ts'

/** From here nothing changes any more. */
const FINAL: ReadonlySet<ExportStatus> = new Set(['succeeded', 'failed', 'cancelled'])

/** Whether an export has come to its end, good or bad. */
export function isExportFinished(resource: ExportResource): boolean {
  return FINAL.has(resource.status)
}

/**
 * A word for all that can change in an export. Equal words are one observation, whichever transport
 * brought them: a stream repeats its last event after a reconnect, a poll sees the same state many times.
 */
export function exportLabel(resource: ExportResource): string {
  const { status, updated_at, cancel_requested_at, output, error } = resource
  const extras = [cancel_requested_at ? 'cancel-requested' : '', output ? 'output' : '', error ? 'error' : '']
  return [status, updated_at, ...extras].filter((word) => word !== '').join(' ')
}

/** Whether a decoded body is an export: with a stream nobody has checked it before. */
export function isExportResource(value: unknown): value is ExportResource {
  if (typeof value !== 'object' || value === null) return false
  const { export_id, status, updated_at } = value as Partial<Record<keyof ExportResource, unknown>>
  return typeof export_id === 'string' && typeof status === 'string' && typeof updated_at === 'string'
}
