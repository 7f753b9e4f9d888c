import type { QuarantineContext } from '../generated/documents/types.ts'
import { keyPrefix } from '../keys/key-prefix.ts'
import { documentSpecOf } from './document-kinds.ts'
import type { ListedObject } from './list-objects.ts'
import type { PrivateBucket, ReadDocument, ReadOptions } from './private-bucket.ts'
import type { ObjectBody, WrittenObject } from './write-object.ts'

/** Which attempt of validation. */
export interface QuarantineAttemptId {
  readonly nova_id: string
  readonly data_product_id: string
  /** When it was, UTC in whole seconds. */
  readonly timestamp: string
}

/** What a context says beyond what follows from the attempt and its bytes. */
export type QuarantineReason = Omit<
  QuarantineContext,
  'schema_version' | 'nova_id' | 'data_product_id' | 'validation_status' | 'quarantined_at' | 'sha256' | 'byte_length'
>

/** What is to be set aside. */
export interface QuarantineInput extends QuarantineAttemptId {
  readonly body: ObjectBody
  readonly context: QuarantineReason
  readonly signal?: AbortSignal
}

/** A spectrum that was set aside, with its context. */
export interface QuarantinedSpectrum {
  readonly spectrum: WrittenObject
  readonly context: WrittenObject
  readonly document: QuarantineContext
}

/**
 * Sets the bytes of an attempt aside, with the reason beside them. Attempts are only ever added: the same attempt with
 * other bytes or another reason is `object_exists`. The context comes last, so that a context always has its bytes; what
 * a run that broke off has left is completed by calling again with the same input.
 *
 * Rejects as `PrivateBucket.writeDocument` does.
 *
 * @example
 * ```ts
 * await quarantineSpectrum(bucket, { nova_id, data_product_id, timestamp: '2026-02-21T20:45:10Z', body: bytes, context })
 * ```
 */
export async function quarantineSpectrum(bucket: PrivateBucket, input: QuarantineInput): Promise<QuarantinedSpectrum> {
  const { nova_id, data_product_id, timestamp, signal } = input
  const id = { nova_id, data_product_id, timestamp }
  const options = { acceptSame: true, ...(signal === undefined ? {} : { signal }) }
  const spectrum = await bucket.write({ kind: 'quarantined_spectrum', ...id }, input.body, options)
  const document: QuarantineContext = {
    ...input.context,
    schema_version: documentSpecOf('quarantine_context').version ?? '',
    nova_id,
    data_product_id,
    validation_status: 'QUARANTINED',
    quarantined_at: timestamp,
    sha256: spectrum.sha256,
    byte_length: spectrum.size_bytes,
  }
  const context = await bucket.writeDocument({ kind: 'quarantine_context', ...id }, document, options)
  return { spectrum, context, document }
}

/**
 * Reads why an attempt was refused. Rejects as `PrivateBucket.readDocument` does.
 *
 * @example
 * ```ts
 * const { document } = await readQuarantineContext(bucket, { nova_id, data_product_id, timestamp: '2026-02-21T20:45:10Z' })
 * console.log(document.quarantine_reason_code, document.quarantine_reason)
 * ```
 */
export function readQuarantineContext(
  bucket: PrivateBucket,
  { nova_id, data_product_id, timestamp }: QuarantineAttemptId,
  options: ReadOptions = {},
): Promise<ReadDocument<'quarantine_context'>> {
  return bucket.readDocument({ kind: 'quarantine_context', nova_id, data_product_id, timestamp }, options)
}

type Known = Extract<ListedObject<'quarantined_spectrum' | 'quarantine_context'>, { stray: false }>
type Stray = Extract<ListedObject, { stray: true }>

/** One attempt as the bucket has it. */
export interface QuarantineAttempt extends QuarantineAttemptId {
  readonly spectrum: Known | null
  readonly context: Known | null
  /** Whether both are there. An attempt without context broke off, one without bytes lost them. */
  readonly is_paired: boolean
}

/** What is set aside of a nova. */
export interface QuarantineListing {
  /** By product, then by time. */
  readonly attempts: readonly QuarantineAttempt[]
  /** Objects among them whose keys are none of the layout. */
  readonly strays: readonly Stray[]
}

/**
 * What was set aside of a nova, or of one of its spectra. Only keys are read: whether a context is sound is found out by
 * reading it.
 *
 * @example
 * ```ts
 * const { attempts, strays } = await listQuarantine(bucket, { nova_id })
 * const broken = attempts.filter((attempt) => !attempt.is_paired)
 * console.log(attempts.length, 'attempts,', broken.length, 'of them unpaired,', strays.length, 'strays')
 * ```
 */
export async function listQuarantine(
  bucket: PrivateBucket,
  within: { readonly nova_id: string; readonly data_product_id?: string },
  { signal }: ReadOptions = {},
): Promise<QuarantineListing> {
  const attempts = new Map<string, QuarantineAttempt>()
  const strays: Stray[] = []
  const prefix = keyPrefix('quarantined_spectrum', within)
  for await (const object of bucket.list({ prefix, ...(signal === undefined ? {} : { signal }) })) {
    if (object.stray) strays.push(object)
    else if (isAttempt(object)) {
      const { kind, ...id } = object.fields
      const folder = object.key.slice(0, object.key.lastIndexOf('/'))
      const before = attempts.get(folder) ?? { ...id, spectrum: null, context: null }
      const after = { ...before, [kind === 'quarantine_context' ? 'context' : 'spectrum']: object }
      attempts.set(folder, { ...after, is_paired: after.spectrum !== null && after.context !== null })
    }
  }
  return { attempts: [...attempts.values()], strays }
}

const isAttempt = (object: Extract<ListedObject, { stray: false }>): object is Known =>
  object.fields.kind === 'quarantined_spectrum' || object.fields.kind === 'quarantine_context'
