import { systemClock } from '../../internal/clock.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import { type BundleFile, openArchive } from './archive-bytes.ts'
import { bundleRefused } from './bundle-errors.ts'
import { type BundleProblem, problemOf } from './bundle-problem.ts'
import { type BundleExpectation, expectationOf } from './expectation.ts'
import { type BundleProof, createProof, expectationOfProof } from './proof.ts'
import { type ArchiveFindings, verifyArchive } from './verify-archive.ts'

/** What a bundle is compared with. */
export interface VerifyBundleOptions {
  /** As the release or the bucket has it. */
  readonly manifest?: BundleManifest
  /** Of an earlier check: the bundle must be what it was then. With a manifest, it must be what both say. */
  readonly proof?: BundleProof
  readonly signal?: AbortSignal
  /** Hears of each member that was looked at. */
  readonly onMember?: (done: number, total: number) => void
}

/**
 * Looks at a bundle that is here already (a path in Node, a Blob, bytes) and proves it anew: as a whole and member by
 * member, against its manifest or an earlier proof. Without either, only damage is found, and the proof says
 * `unverified`.
 *
 * Reads the archive twice and holds a member's chunk at a time. Nothing is sent and nothing is written.
 *
 * @throws SpectraError `bundle_refused`, with all that is wrong in `details.problems`; `manifest_invalid`,
 * `schema_unsupported`; `bundle_unreadable` when the file cannot be read.
 *
 * @example
 * ```ts
 * const { proof } = await fetchBundle(release, nova_id, { to: 'v1324-sco.zip' })
 * // years later
 * const again = await verifyBundle('v1324-sco.zip', { proof })
 * console.log(again.state, again.counts.members, 'members')
 * ```
 */
export async function verifyBundle(file: BundleFile, options: VerifyBundleOptions = {}): Promise<BundleProof> {
  const { signal, onMember } = options
  // What was given to compare with is compared with, or refused: a file that holds `false` is no absence of one.
  const [manifest, proof] = [options.manifest ?? null, options.proof ?? null]
  const nova_id = manifest?.nova_id ?? proof?.nova_id ?? null
  const earlier = proof === null ? null : expectationOfProof(proof)
  const expectation = manifest === null ? earlier : expectationOf(manifest, null)
  signal?.throwIfAborted()
  const bytes = await openArchive(file, signal)
  try {
    const findings = await verifyArchive(bytes, {
      expectation,
      ...(signal ? { signal } : {}),
      ...(onMember ? { onMember } : {}),
    })
    const problems = [...findings.problems, ...(manifest && earlier ? differences(findings, earlier) : [])]
    if (problems.length > 0) throw bundleRefused(nova_id, problems, 'verifyBundle')
    const fresh = createProof({
      findings,
      expectation,
      manifest,
      nova_id,
      release_id: proof?.release_id ?? null,
      url: null,
      etag: null,
      now: systemClock.now(),
    })
    // It is what it was: that says no more than the earlier proof did.
    return manifest || !proof ? fresh : { ...fresh, state: proof.state, reason: proof.reason, manifest: proof.manifest }
  } finally {
    await bytes.close()
  }
}

/** An archive of one digest is one archive: its members need no second look. */
const differences = ({ sha256: seen }: ArchiveFindings, { archive }: BundleExpectation): readonly BundleProblem[] =>
  archive.sha256 === seen ? [] : [problemOf('archive_sha256', { expected: archive.sha256, seen })]
