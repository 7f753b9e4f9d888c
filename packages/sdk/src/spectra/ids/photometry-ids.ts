import { sha256 } from '@noble/hashes/sha2.js'
import { requireText, requireUuid } from '../values/require-value.ts'
import { TICKET_AND_ENVELOPE_NAMESPACE } from './namespaces.ts'
import { formatUuid, uuid5 } from './uuid5.ts'

/**
 * The `data_product_id` of the photometry table of a nova.
 *
 * @throws SpectraError `value_invalid` when the nova has no lower-case UUID.
 *
 * @example
 * ```ts
 * console.log(photometryEnvelopeId('4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1')) // 120d22b4-3b72-5a27-b1a8-7e78e876016f
 * ```
 */
export function photometryEnvelopeId(nova_id: string): string {
  return uuid5(TICKET_AND_ENVELOPE_NAMESPACE, `${requireUuid('nova_id', nova_id)}:PRODUCT#PHOTOMETRY_TABLE`)
}

/** What makes a row of photometry the row it is. Numbers are text, exactly as the file has them. */
export interface PhotometryRowSource {
  readonly nova_id: string
  /** Text of the epoch: `2452148.839`, not the number, whose text may be another. */
  readonly epoch_raw: string
  readonly band_id: string
  /** Text of the magnitude or flux. */
  readonly flux_raw: string
  /** Name of the file the row is from. */
  readonly filename: string
}

/**
 * The `row_id` of a row of photometry. It looks like a UUID and is none of RFC 9562: see `isUuidShape`.
 *
 * @throws SpectraError `value_invalid` when a part is missing or empty, a number instead of its text, or the nova has
 * no lower-case UUID.
 *
 * @example
 * ```ts
 * const nova_id = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
 * const filename = 'V4739_Sgr_Livingston_optical_Photometry.csv'
 * console.log(photometryRowId({ nova_id, epoch_raw: '2452148.839', band_id: 'Generic_V', flux_raw: '7.46', filename }))
 * // 179aedf8-5f84-c5cb-ca9e-c949c28c95d1
 * ```
 */
export function photometryRowId(row: PhotometryRowSource): string {
  const parts = [
    requireUuid('nova_id', row.nova_id),
    requireText('epoch_raw', row.epoch_raw),
    requireText('band_id', row.band_id),
    requireText('flux_raw', row.flux_raw),
    requireText('filename', row.filename),
  ]
  return formatUuid(sha256(new TextEncoder().encode(parts.join('|'))).subarray(0, 16))
}
