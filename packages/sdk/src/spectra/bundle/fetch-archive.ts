import { downloadObject } from '../../internal/download/download-object.ts'
import type { DownloadFileOptions } from '../../internal/download/download-options.ts'
import type { DownloadReceipt } from '../../internal/download/download-receipt.ts'
import { isNovaError } from '../../internal/errors.ts'
import type { BundleManifest } from '../generated/site/types.ts'
import { openArchive } from './archive-bytes.ts'
import { bundleFailure, bundleRefused, type PartialBundle } from './bundle-errors.ts'
import { type BundlePlace, objectAt } from './bundle-place.ts'
import { problemOf } from './bundle-problem.ts'
import { type EarlyDigests, planEarlyDigests } from './early-digests.ts'
import type { BundleExpectation } from './expectation.ts'
import type { FetchBundleOptions } from './fetch-options.ts'
import type { ProgressReporter } from './progress.ts'
import { type BundleProof, createProof } from './proof.ts'
import { type ArchiveFindings, verifyArchive } from './verify-archive.ts'

const MiB = 1024 * 1024
/** More than this is for a file: memory holds all of it, and twice that for a moment. */
const MAX_MEMORY_BYTES = 1024 * MiB

/** One bundle that is to be fetched, and what is known of it. */
export interface ArchiveFetch {
  readonly place: BundlePlace
  readonly manifest: BundleManifest | null
  readonly expectation: BundleExpectation | null
  readonly options: FetchBundleOptions
  readonly progress: ProgressReporter
  readonly signal: AbortSignal
  readonly operation: string
}

export interface FetchedArchive {
  readonly proof: BundleProof
  readonly resumed_bytes: number
}

/** Fetches an archive to a path, which shows it only when all of it was looked at and nothing is wrong. */
export async function fetchToPath(fetch: ArchiveFetch, path: string, overwrite: boolean): Promise<FetchedArchive> {
  try {
    return await attemptPath(fetch, path, overwrite, fetch.options.resume ?? true)
  } catch (error) {
    if (!(error instanceof ResumedBytesWrong)) throw error
    fetch.options.observe?.({ type: 'resumed_bytes_wrong' })
    return await attemptPath(fetch, path, overwrite, false)
  }
}

/** Bytes of an earlier call may be what is wrong: the fresh ones deserve a second look without them. */
class ResumedBytesWrong extends Error {}

async function attemptPath(
  fetch: ArchiveFetch,
  path: string,
  overwrite: boolean,
  resume: boolean,
): Promise<FetchedArchive> {
  const { place, expectation, options, progress, signal, operation } = fetch
  const { stallTimeoutMs = 30_000 } = options
  const sizeBytes = expectation?.archive.byte_length ?? null
  const digests = await planEarlyDigests(place, { sizeBytes, signal, stallTimeoutMs, operation })
  let partPath = ''
  let writtenBytes = 0
  let resumedBytes = 0
  let totalBytes = sizeBytes
  let findings: ArchiveFindings | null = null
  const object = {
    ...objectAt(place),
    inspection: {
      isDigestKnown: expectation !== null,
      onOpened(part: string | null) {
        partPath = part ?? ''
        digests.start(partPath)
      },
      onWritten(bytes: number) {
        writtenBytes = bytes
        digests.grow(bytes)
      },
      async approve({ sha256Hex }: { readonly sha256Hex: string }) {
        findings = await lookAt(fetch, partPath, sha256Hex, digests)
        progress.enter('publish')
        return findings.problems.length > 0 ? bundleRefused(place.nova_id, findings.problems, operation) : null
      },
    },
  }
  try {
    const receipt = await downloadObject(place.runtime, object, {
      ...downloadOptions(fetch),
      to: path,
      overwrite,
      resume,
      onProgress: (bytes) => {
        totalBytes = bytes.totalBytes ?? totalBytes
        progress.onBytes(bytes)
      },
      observe: (event) => {
        if (event.type === 'resumed') resumedBytes = event.bytes
        options.observe?.(event)
      },
    })
    return { proof: proofOf(fetch, findings, receipt), resumed_bytes: receipt.resumed_bytes }
  } catch (error) {
    const isWrong = isNovaError(error) && (error.code === 'bundle_refused' || error.code === 'download_integrity')
    if (isWrong && resumedBytes > 0) throw new ResumedBytesWrong()
    const isUseless = isWrong || (isNovaError(error) && error.code === 'download_changed')
    const partial = { bytes: isUseless ? 0 : writtenBytes, totalBytes, resumable: !isUseless && writtenBytes > 0 }
    throw failure(error, fetch, partial)
  } finally {
    await digests.close()
  }
}

/** Fetches an archive into memory; nobody sees it before all of it was looked at. */
export async function fetchToMemory<To extends 'bytes' | 'blob'>(
  fetch: ArchiveFetch,
  to: To,
): Promise<FetchedArchive & { readonly content: Uint8Array<ArrayBuffer> | Blob }> {
  const { place, expectation, progress, signal, operation } = fetch
  let bytesThere = 0
  let totalBytes = expectation?.archive.byte_length ?? null
  try {
    refuseTooLarge(fetch, totalBytes)
    const object = { ...objectAt(place), inspection: { isDigestKnown: expectation !== null } }
    const receipt = await downloadObject<'bytes' | 'blob'>(place.runtime, object, {
      ...downloadOptions(fetch),
      to,
      onProgress: (bytes) => {
        bytesThere = bytes.bytes
        totalBytes = bytes.totalBytes ?? totalBytes
        refuseTooLarge(fetch, totalBytes)
        progress.onBytes(bytes)
      },
      observe: (event) => fetch.options.observe?.(event),
    })
    const content = 'blob' in receipt ? receipt.blob : receipt.bytes
    progress.enter('verify')
    const bytes = await openArchive(content, signal)
    const findings = await verifyArchive(bytes, {
      expectation,
      sha256: receipt.sha256_hex,
      signal,
      onMember: progress.onMember,
    })
    if (findings.problems.length > 0) throw bundleRefused(place.nova_id, findings.problems, operation)
    return { proof: proofOf(fetch, findings, receipt), resumed_bytes: 0, content }
  } catch (error) {
    throw failure(error, fetch, { bytes: bytesThere, totalBytes, resumable: false })
  }
}

/** Looks at an archive that lies in a file, with the digests that were taken already. */
export async function lookAt(
  { expectation, signal, progress }: Pick<ArchiveFetch, 'expectation' | 'signal' | 'progress'>,
  path: string,
  sha256: string | null,
  digests: Pick<EarlyDigests, 'find'> | null,
): Promise<ArchiveFindings> {
  progress.enter('verify')
  const bytes = await openArchive(path, signal)
  try {
    return await verifyArchive(bytes, {
      expectation,
      signal,
      ...(sha256 === null ? {} : { sha256 }),
      ...(digests ? { findDigest: digests.find } : {}),
      onMember: progress.onMember,
    })
  } finally {
    await bytes.close()
  }
}

/** The proof of what was found in the file at this place. */
export function proofOf(
  { place, expectation, manifest }: Pick<ArchiveFetch, 'place' | 'expectation' | 'manifest'>,
  findings: ArchiveFindings | null,
  receipt: Pick<DownloadReceipt, 'etag'>,
): BundleProof {
  if (!findings) throw new TypeError('An archive that nobody looked at cannot be proved')
  const { nova_id, release_id, url, runtime } = place
  const now = runtime.clock.now()
  return createProof({ findings, expectation, manifest, nova_id, release_id, url, etag: receipt.etag, now })
}

function downloadOptions({ options, expectation, signal }: ArchiveFetch): DownloadFileOptions<never> {
  const { concurrency = 3, partSizeBytes = 2 * MiB, stallTimeoutMs, retry } = options
  return {
    signal,
    concurrency,
    partSizeBytes,
    ...(stallTimeoutMs === undefined ? {} : { stallTimeoutMs }),
    ...(retry === undefined ? {} : { retry }),
    // Another length is found out with the first answer, and not after all of it.
    ...(expectation ? { expectedSizeBytes: expectation.archive.byte_length } : {}),
  }
}

function refuseTooLarge({ place, operation }: ArchiveFetch, sizeBytes: number | null): void {
  if (sizeBytes === null || sizeBytes <= MAX_MEMORY_BYTES) return
  const seen = `${sizeBytes} bytes are more than memory is used for`
  throw bundleRefused(
    place.nova_id,
    [problemOf('archive_length', { expected: `at most ${MAX_MEMORY_BYTES}`, seen })],
    operation,
  )
}

/** A length that was promised otherwise is a refusal like any other. */
function failure(error: unknown, { place, expectation, operation }: ArchiveFetch, partial: PartialBundle): Error {
  const { nova_id } = place
  if (
    isNovaError(error) &&
    error.code === 'download_integrity' &&
    expectation &&
    typeof error.details['size_bytes'] === 'number'
  ) {
    const { byte_length: expected } = expectation.archive
    const seen = error.details['size_bytes']
    if (seen !== expected) return bundleRefused(nova_id, [problemOf('archive_length', { expected, seen })], operation)
  }
  return bundleFailure(error, { nova_id, operation, partial })
}
