import { sha1 } from '@noble/hashes/legacy.js'
import { fromHex, toHex } from '../../internal/hash.ts'
import { requireText, requireUuid } from '../values/require-value.ts'

/**
 * The UUID of version 5 (RFC 9562) that a name has in a namespace.
 *
 * @throws SpectraError `value_invalid` for a namespace that is no UUID, or a name that is empty or no whole text.
 *
 * @example
 * ```ts
 * console.log(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'ESO:SPEC12345'))
 * // 4296b2b3-b284-5158-8a25-07ec6c37d990
 * ```
 */
export function uuid5(namespace: string, name: string): string {
  const space = fromHex(requireUuid('namespace', namespace).replaceAll('-', ''))
  const hash = sha1
    .create()
    .update(space)
    .update(new TextEncoder().encode(requireText('name', name)))
    .digest()
  const bytes = hash.subarray(0, 16)
  bytes[6] = 0x50 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  return formatUuid(bytes)
}

/** Sixteen bytes in groups of 8-4-4-4-12 hex digits. Nothing is made of version and variant. */
export function formatUuid(bytes: Uint8Array): string {
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
