import { type SpectraError, spectraError } from '../errors.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import type { BundleExpectation, ExpectedMember } from './expectation.ts'
import { hex } from './judge-member.ts'
import type { ArchiveFindings } from './verify-archive.ts'

/** A member as it was found. */
export interface ProvedMember {
  readonly path: string
  readonly size_bytes: number
  /** Of its bytes, unpacked; 64 hex digits. */
  readonly sha256: string
  /** Eight hex digits. */
  readonly crc32: string
  /** As the manifest has it; null where there is none. */
  readonly role: string | null
  readonly data_product_id: string | null
}

/**
 * What was checked of a bundle, against what, and when. Plain JSON: keep it beside the bundle, and `verifyBundle` can
 * check the file against it later, on any machine.
 */
export interface BundleProof {
  readonly v: 1
  /**
   * `verified`: archive and members have the lengths and digests that the manifest promises, and nothing else is in it.
   * `unverified`: nothing was promised; the archive is undamaged as far as its own CRC-32 checksums tell, which guard
   * against accidents and not against anybody.
   */
  readonly state: 'verified' | 'unverified'
  /** Why it is unverified. */
  readonly reason: 'no_manifest' | null
  readonly nova_id: string | null
  readonly release_id: string | null
  /** Where the bytes came from, without a query; null for a file that was checked where it is. */
  readonly url: string | null
  readonly checked_at: string
  /** What did the checking. */
  readonly checked_by: string
  readonly archive: { readonly size_bytes: number; readonly sha256: string; readonly etag: string | null }
  /** The manifest that was compared with. */
  readonly manifest: {
    readonly schema_version: string
    readonly bundle_build_id: string
    readonly created_at: string
  } | null
  readonly members: readonly ProvedMember[]
  readonly counts: { readonly members: number; readonly bytes: number }
}

const CHECKED_BY = '@nova/sdk spectra bundle 1'

export interface ProofInit {
  readonly findings: ArchiveFindings
  readonly expectation: BundleExpectation | null
  readonly manifest: BundleManifest | null
  readonly nova_id: string | null
  readonly release_id: string | null
  readonly url: string | null
  readonly etag: string | null
  readonly now: number
}

/** The proof of an archive in which nothing is wrong. */
export function createProof(init: ProofInit): BundleProof {
  const { findings, expectation, manifest, nova_id, release_id, url, etag, now } = init
  const expected = new Map(expectation?.members.map((member) => [member.path, member]))
  const members = findings.members.map(({ path, size_bytes, sha256, crc32 }): ProvedMember => {
    const { role = null, data_product_id = null } = expected.get(path) ?? {}
    return { path, size_bytes, sha256, crc32: hex(crc32), role, data_product_id }
  })
  return {
    v: 1,
    state: expectation ? 'verified' : 'unverified',
    reason: expectation ? null : 'no_manifest',
    nova_id,
    release_id,
    url: url === null ? null : url.replace(/[?#].*$/s, ''),
    checked_at: new Date(now).toISOString(),
    checked_by: CHECKED_BY,
    archive: { size_bytes: findings.sizeBytes, sha256: findings.sha256, etag },
    manifest: manifest && {
      schema_version: manifest.schema_version,
      bundle_build_id: manifest.bundle_build_id,
      created_at: manifest.created_at,
    },
    members,
    counts: { members: members.length, bytes: members.reduce((sum, { size_bytes }) => sum + size_bytes, 0) },
  }
}

/**
 * What a proof says of its bundle, to compare a file with.
 *
 * @throws SpectraError `manifest_invalid` when it is no proof.
 */
export function expectationOfProof(proof: BundleProof): BundleExpectation {
  const { v, state, archive, members } = (proof ?? {}) as Partial<BundleProof>
  if (v !== 1 || (state !== 'verified' && state !== 'unverified')) throw proofInvalid()
  if (!isDigest(archive?.sha256) || !Number.isSafeInteger(archive?.size_bytes) || !Array.isArray(members)) {
    throw proofInvalid()
  }
  return {
    archive: {
      byte_length: (archive as BundleProof['archive']).size_bytes,
      sha256: (archive as BundleProof['archive']).sha256,
    },
    members: members.map((member: ProvedMember): ExpectedMember => {
      if (typeof member?.path !== 'string' || !isDigest(member.sha256)) throw proofInvalid()
      const { path, size_bytes, sha256, role, data_product_id } = member
      return { path, byte_length: size_bytes, sha256, role, data_product_id }
    }),
  }
}

const isDigest = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

const proofInvalid = (): SpectraError<'manifest_invalid'> =>
  spectraError({
    code: 'manifest_invalid',
    message: 'What was given as the proof of a bundle is none that this package can read.',
    advice: 'Give the proof of fetchBundle or verifyBundle as it was, or the manifest.',
  })
