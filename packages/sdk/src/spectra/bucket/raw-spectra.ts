import type { SpectrumSource, ValidationStatus } from '../generated/documents/types.ts'
import { documentSpecOf } from './document-kinds.ts'
import type { PrivateBucket } from './private-bucket.ts'
import type { ObjectBody, WrittenObject } from './write-object.ts'

/** Where bytes came from, beyond what they say themselves. */
export type SpectrumOrigin = Omit<
  SpectrumSource,
  'schema_version' | 'nova_id' | 'data_product_id' | 'sha256' | 'byte_length' | 'content_type'
>

/** A spectrum as it was acquired. */
export interface RawSpectrumInput {
  readonly nova_id: string
  readonly data_product_id: string
  readonly body: ObjectBody
  readonly source: SpectrumOrigin
  /** What validation has found so far; null for a first acquisition. */
  readonly validation_status: ValidationStatus | null
  readonly signal?: AbortSignal
}

/** A raw spectrum that was stored. */
export interface StoredRawSpectrum {
  readonly spectrum: WrittenObject
  readonly source: WrittenObject
  readonly document: SpectrumSource
}

/**
 * Stores the bytes of a spectrum as its provider gave them, and where they came from. They may be acquired again until
 * validation has succeeded; afterwards, and where nobody says what validation found, other bytes are `object_exists` and
 * the same bytes are fine. The source comes last: until it is there, or while its `sha256` is not that of the bytes,
 * this call has not ended, and the same call again completes it.
 *
 * Rejects as `PrivateBucket.writeDocument` does.
 *
 * @example
 * ```ts
 * await storeRawSpectrum(bucket, { nova_id, data_product_id, body: bytes, source, validation_status: null })
 * ```
 */
export async function storeRawSpectrum(bucket: PrivateBucket, input: RawSpectrumInput): Promise<StoredRawSpectrum> {
  const { nova_id, data_product_id, validation_status, signal } = input
  const options = { validation_status, acceptSame: true, ...(signal === undefined ? {} : { signal }) }
  const spectrum = await bucket.write({ kind: 'raw_spectrum', nova_id, data_product_id }, input.body, options)
  const document: SpectrumSource = {
    ...input.source,
    schema_version: documentSpecOf('raw_spectrum_source').version ?? '',
    nova_id,
    data_product_id,
    sha256: spectrum.sha256,
    byte_length: spectrum.size_bytes,
    content_type: 'application/fits',
  }
  const source = await bucket.writeDocument(
    { kind: 'raw_spectrum_source', nova_id, data_product_id },
    document,
    options,
  )
  return { spectrum, source, document }
}
