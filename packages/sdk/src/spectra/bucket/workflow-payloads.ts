import { documentInvalid } from './bucket-errors.ts'
import type { ObjectFacts } from './object-facts.ts'
import { parseJson } from './parse-document.ts'
import type { PrivateBucket, ReadOptions } from './private-bucket.ts'
import type { WrittenObject } from './write-object.ts'

/** Which payload of which run. */
export interface WorkflowPayloadId {
  readonly workflow_name: string
  readonly job_run_id: string
  readonly direction: 'input' | 'output'
}

/** A payload as it is kept. */
export interface WorkflowPayloadRead extends ObjectFacts {
  /** As it was written, to the character: numbers such as `1.0` lose their form when they are parsed. */
  readonly text: string
  readonly payload: unknown
}

/**
 * Writes what a run was given or gave, once: other text under the same run is `object_exists`, the same is fine. Text
 * is written as it is and has to be JSON, anything else as `JSON.stringify` puts it.
 *
 * Rejects with `document_invalid` for what is no JSON, and as `PrivateBucket.write` does.
 *
 * @example
 * ```ts
 * const id = { workflow_name: 'ingest_new_nova', job_run_id, direction: 'input' } as const
 * await writeWorkflowPayload(bucket, id, { text: '{"nova_id": "4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1"}' })
 * ```
 */
export async function writeWorkflowPayload(
  bucket: PrivateBucket,
  id: WorkflowPayloadId,
  content: { readonly text: string } | { readonly payload: unknown },
  { signal }: ReadOptions = {},
): Promise<WrittenObject> {
  const key = keyOf(id)
  const text = 'text' in content ? content.text : JSON.stringify(content.payload)
  const name = `${id.direction} of run ${id.job_run_id}`
  if (text === undefined) throw documentInvalid(name, 'it is nothing that JSON has a form for')
  const bytes = new TextEncoder().encode(text)
  parseJson(name, bytes)
  return bucket.write(key, bytes, { acceptSame: true, ...(signal === undefined ? {} : { signal }) })
}

/**
 * Reads a payload. Rejects with `object_missing`, `object_corrupted`, and `document_invalid` for what is no JSON.
 *
 * @example
 * ```ts
 * const id = { workflow_name: 'ingest_new_nova', job_run_id, direction: 'output' } as const
 * console.log((await readWorkflowPayload(bucket, id)).payload)
 * ```
 */
export async function readWorkflowPayload(
  bucket: PrivateBucket,
  id: WorkflowPayloadId,
  options: ReadOptions = {},
): Promise<WorkflowPayloadRead> {
  const { bytes, ...facts } = await bucket.read(keyOf(id), options)
  return { ...facts, payload: parseJson(facts.key, bytes), text: new TextDecoder().decode(bytes) }
}

const keyOf = ({ workflow_name, job_run_id, direction }: WorkflowPayloadId) =>
  ({ kind: direction === 'input' ? 'workflow_input' : 'workflow_output', workflow_name, job_run_id }) as const
