import type { KeyKind } from '@nova/sdk/spectra/contract'
import type { Finding } from '../../conformity/judge-answer.ts'
import { unless } from '../want-none.ts'
import { sha256Hex } from '../zip/judge-manifest.ts'

/** A document that says what other bytes are. */
export interface DigestRule {
  readonly id: string
  readonly document: KeyKind
  readonly bytes: KeyKind
  /** Where in the document it says so. */
  read(document: unknown): Digest
}

interface Digest {
  readonly sha256: unknown
  /** Undefined where only a digest is given. */
  readonly byte_length?: unknown
}

type Members = Readonly<Record<string, unknown>>
const own = (document: unknown): Digest => {
  const { sha256, byte_length } = document as Members
  return { sha256, byte_length }
}

export const digestRules: readonly DigestRule[] = [
  { id: 'raw-spectra', document: 'raw_spectrum_source', bytes: 'raw_spectrum', read: own },
  { id: 'quarantine', document: 'quarantine_context', bytes: 'quarantined_spectrum', read: own },
  {
    id: 'normalized-spectra',
    document: 'normalized_spectrum_metadata',
    bytes: 'raw_spectrum',
    read: (document) => ({ sha256: (document as Members)['source_sha256'] }),
  },
  { id: 'photometry', document: 'photometry_metadata', bytes: 'photometry_table', read: own },
  { id: 'snapshots', document: 'photometry_snapshot_metadata', bytes: 'photometry_snapshot', read: own },
  {
    id: 'bundles',
    document: 'bundle_manifest',
    bytes: 'bundle',
    read: (document) => own((document as Members)['bundle']),
  },
]

/** What differs between bytes and what is said of them. */
export function judgeDigest({ sha256, byte_length }: Digest, bytes: Uint8Array): Finding[] {
  const seen = sha256Hex(bytes)
  return [
    ...unless(byte_length === undefined || byte_length === bytes.byteLength, `${byte_length} bytes`, bytes.byteLength),
    ...unless(sha256 === seen, `the SHA-256 ${sha256}`, seen),
  ]
}
