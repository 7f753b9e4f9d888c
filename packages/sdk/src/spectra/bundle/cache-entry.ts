import { crc32, digestBytes } from '#platform'
import { toHex } from '../../internal/hash.ts'
import type { BundlePlace } from './bundle-place.ts'
import { hex } from './judge-member.ts'
import { type BundleProof, expectationOfProof } from './proof.ts'

/** What the index of a cache says of one bundle. */
export interface CacheEntry {
  readonly v: 1
  readonly origin: string
  readonly release_id: string
  readonly nova_id: string
  /** Of the file: another time is another file. */
  readonly modified_at_ms: number
  readonly proof: BundleProof
  /** Of the proof: a digest in it that became another would be handed out as proved. */
  readonly proof_crc32: string
}

/** The entry of a bundle that lies in the cache. */
export function cacheEntry(place: BundlePlace, proof: BundleProof, modified_at_ms: number): CacheEntry {
  const { origin, release_id, nova_id } = place
  return { v: 1, origin, release_id, nova_id, modified_at_ms, proof, proof_crc32: checksumOf(proof) }
}

/** The name of an entry: the same for the same bundle of the same release of the same site. */
export async function cacheId({ origin, release_id, nova_id }: BundlePlace): Promise<string> {
  const named = new TextEncoder().encode(JSON.stringify([origin, release_id, nova_id]))
  return toHex(await digestBytes('sha256', named)).slice(0, 32)
}

/** Reads an entry back; null for anything else, which is then fetched anew. */
export function parseCacheEntry(text: string | null): CacheEntry | null {
  if (text === null) return null
  try {
    const entry = JSON.parse(text) as CacheEntry
    const { state } = entry.proof
    if (entry.v !== 1 || typeof entry.modified_at_ms !== 'number') return null
    if (state !== 'verified' && state !== 'unverified') return null
    expectationOfProof(entry.proof)
    return entry.proof_crc32 === checksumOf(entry.proof) ? entry : null
  } catch {
    return null
  }
}

const checksumOf = (proof: BundleProof) => hex(crc32(new TextEncoder().encode(JSON.stringify(proof))))
