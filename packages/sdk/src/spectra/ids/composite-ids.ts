import { md5 } from '@noble/hashes/legacy.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { toHex } from '../../internal/hash.ts'
import { requireSha256, requireUuid } from '../values/require-value.ts'
import { valueInvalid } from '../values/value-error.ts'
import { COMPOSITE_NAMESPACE } from './namespaces.ts'
import { formatUuid, uuid5 } from './uuid5.ts'

/**
 * The id of a composite of spectra, whatever the order they are given in.
 *
 * @throws SpectraError `value_invalid` for no ids, an id twice, or one that is no lower-case UUID.
 *
 * @example
 * ```ts
 * console.log(compositeId(['2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9', 'a1b2c3d4-1234-5678-9abc-def012345678']))
 * // 6e4d9741-7141-5a40-ab46-bf1ed4838871
 * ```
 */
export function compositeId(data_product_ids: readonly string[]): string {
  return uuid5(COMPOSITE_NAMESPACE, sortedIds(data_product_ids).join('|'))
}

/**
 * The id of a spectrum that was merged of the arms of one instrument. It looks like a UUID and is none of RFC 9562:
 * see `isUuidShape`.
 *
 * @throws SpectraError `value_invalid` for no ids, an id twice, or one that is no lower-case UUID.
 *
 * @example
 * ```ts
 * console.log(multiArmId(['2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9', 'a1b2c3d4-1234-5678-9abc-def012345678']))
 * // 1305689e-dd8e-b63d-adfc-50833470574a
 * ```
 */
export function multiArmId(data_product_ids: readonly string[]): string {
  return formatUuid(md5(new TextEncoder().encode(sortedIds(data_product_ids).join('|'))))
}

/** A spectrum and the digest of its bytes. */
export interface CompositeMember {
  readonly data_product_id: string
  /** 64 lower-case hex digits. Spectra ingested by ticket have none: a group that holds one has no fingerprint. */
  readonly sha256: string
}

/**
 * What the bytes of a composite are known by: SHA-256, as hex, of its members, those rejected included. It changes
 * when a member does, and so tells whether a composite is due to be built again.
 *
 * @throws SpectraError `value_invalid` for no members, one twice, or one without lower-case UUID or SHA-256.
 *
 * @example
 * ```ts
 * console.log(compositeFingerprint([{ data_product_id: '2c7d1f4d-5b7a-4a4d-9f31-8d3b4fd0d4d9', sha256: 'a'.repeat(64) }]))
 * ```
 */
export function compositeFingerprint(members: readonly CompositeMember[]): string {
  sortedIds(members.map(({ data_product_id }) => data_product_id))
  const pairs = members.map((member) => `${member.data_product_id}:${requireSha256('sha256', member.sha256)}`)
  return toHex(sha256(new TextEncoder().encode(pairs.sort().join('|'))))
}

function sortedIds(ids: readonly string[]): string[] {
  if (ids.length === 0) throw valueInvalid('data_product_ids', '', 'at least one id')
  const sorted = ids.map((id) => requireUuid('data_product_id', id)).sort()
  const twice = sorted.find((id, index) => id === sorted[index + 1])
  if (twice !== undefined) throw valueInvalid('data_product_ids', twice, 'every id once')
  return sorted
}
