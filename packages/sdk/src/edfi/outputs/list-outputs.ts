import type { EdfiClient } from '../app/edfi-client.ts'
import { type OutputEntry, outputsOf } from './outputs-of.ts'

/**
 * The output files of a job, each name once, those of the last run first; what each is, and of which run. Empty until
 * a run is over.
 *
 * @throws EdfiError what `getJob` rejects with.
 *
 * @example
 * ```ts
 * for (const { name, artifact } of await listOutputs(client, 42))
 *   console.log(name, artifact.kind, artifact.personalData === 'yes' ? '(data of students)' : '')
 * ```
 */
export async function listOutputs(
  client: Pick<EdfiClient, 'getJob'>,
  jobId: number,
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly OutputEntry[]> {
  return outputsOf(await client.getJob(jobId, options))
}
