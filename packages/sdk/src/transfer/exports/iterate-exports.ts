import type { TransferClient } from '../client.ts'
import type { ExportResource, ExportStatus } from '../generated/types.ts'

/** Which exports to list. */
export interface IterateExportsOptions {
  readonly signal?: AbortSignal
  /** At most so many, 1 to 200. @default 200 */
  readonly limit?: number
  /** Only these; applied here, after the limit. */
  readonly status?: readonly ExportStatus[]
}

/**
 * The exports of the caller's scope, newest first. The service lists the newest 200 and no more, and
 * one created a moment ago may be missing.
 *
 * @example
 * ```ts
 * for await (const { export_id, filename } of iterateExports(client, { status: ['copying'] })) console.log(export_id, filename)
 * ```
 */
export async function* iterateExports(
  client: Pick<TransferClient, 'listExports'>,
  options: IterateExportsOptions = {},
): AsyncGenerator<ExportResource, void, void> {
  const { signal, limit = 200, status } = options
  const { exports } = await client.listExports({ limit }, signal ? { signal } : {})
  for (const resource of exports) {
    if (!status || status.includes(resource.status)) yield resource
  }
}
