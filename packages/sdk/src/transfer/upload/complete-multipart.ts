import { backoffMs } from '../../internal/retry/backoff.ts'
import { type ExpectedObject, judgeObject, partCountOf } from '../../internal/storage/judge-object.ts'
import { bareEtag } from '../../internal/storage/storage-answer.ts'
import { isTransferError, type TransferError, transferError } from '../errors.ts'
import { compositeEtag } from './composite-digest.ts'
import type { LedgerEntry } from './ledger.ts'
import type { PartPlan } from './plan-parts.ts'
import { readEvidence } from './read-evidence.ts'
import { isChecksummed, type UploadSession } from './resume-token.ts'
import type { UploadReceipt } from './upload-receipt.ts'
import type { UploadRun } from './upload-run.ts'
import { saysUploadNotFound, vanished } from './vanished.ts'

export type Completion = Pick<UploadReceipt, 'etag' | 'version_id' | 'verified_by' | 'answer_lost'>

/** Complete is tried this often while the upload is provably still open. */
const MAX_TRIES = 4
const UNUSABLE_BODY = new Set<string>(['unexpected_body', 'body_truncated', 'body_too_large', 'response_invalid'])

/**
 * Completes a multipart upload whose parts have been proved to be all there.
 *
 * Complete is not idempotent and a second one says "not found" whether the first succeeded or not.
 * So an answer that got lost is never followed by a blind second call: first introspect shows
 * whether the upload is still open, then the object itself is looked at.
 */
export async function completeMultipart(
  run: UploadRun,
  session: UploadSession,
  plan: PartPlan,
  entries: readonly LedgerEntry[],
): Promise<Completion> {
  const { client, control, runtime } = run
  const expected: ExpectedObject = {
    sizeBytes: plan.sizeBytes,
    partCount: plan.partCount,
    compositeEtag: await compositeEtag(entries),
  }
  const body = completionBody(session, entries)
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { etag, version_id } = await client.completeUpload(body, { signal: control.signal })
      return await judgeAnswer(run, session, expected, bareEtag(etag), version_id ?? null)
    } catch (error) {
      control.signal.throwIfAborted()
      const problem = classify(error)
      if (problem.kind === 'final') throw problem.error
      const proven = await seekEvidence(run, session, expected, problem.error)
      if (proven) return proven
      if (attempt >= MAX_TRIES) throw problem.error
      await runtime.clock.sleep(backoffMs(run.settings.partRetry, attempt, runtime.random), control.signal)
    }
  }
}

/** No nulls, no quotes: the body grows with every part, and proxies limit it. */
function completionBody(session: UploadSession, entries: readonly LedgerEntry[]) {
  const checksummed = isChecksummed(session)
  return {
    key: session.key,
    upload_id: session.upload_id,
    parts: entries.map(({ part_number, etag, sha256 }) => ({
      part_number,
      etag,
      ...(checksummed ? { checksum_sha256: sha256 } : {}),
    })),
  }
}

type Problem =
  /** The service has decided; repeating or looking at the object changes nothing. */
  | { readonly kind: 'final'; readonly error: unknown }
  /** Whether the upload was completed cannot be told from this. */
  | { readonly kind: 'ambiguous'; readonly error: TransferError }

function classify(error: unknown): Problem {
  if (!isTransferError(error)) return { kind: 'final', error }
  const { kind, code, status = 0 } = error
  const noAnswer = kind === 'network' || kind === 'timeout'
  // A success whose body cannot be used is a success all the same.
  if (saysUploadNotFound(error) || noAnswer || UNUSABLE_BODY.has(code) || status >= 500)
    return { kind: 'ambiguous', error }
  return { kind: 'final', error }
}

/** The completion when the object is provably there; null when the upload is provably still open. */
async function seekEvidence(
  run: UploadRun,
  session: UploadSession,
  expected: ExpectedObject,
  lost: TransferError,
): Promise<Completion | null> {
  const { client, control } = run
  try {
    await client.introspectUpload({ key: session.key, upload_id: session.upload_id }, { signal: control.signal })
    return null
  } catch (error) {
    control.signal.throwIfAborted()
    if (!saysUploadNotFound(error))
      throw ambiguous(lost, 'the service could not say whether the upload is still open', error)
  }
  return await proveObject(run, session, expected, lost)
}

/** Looks at the object of an upload that is not open any more. */
export async function proveObject(
  run: UploadRun,
  session: UploadSession,
  expected: ExpectedObject,
  lost: unknown,
): Promise<Completion> {
  let evidence: Awaited<ReturnType<typeof readEvidence>>
  try {
    evidence = await readEvidence(run, session.key, expected)
  } catch (error) {
    run.control.signal.throwIfAborted()
    throw ambiguous(lost, 'the object could not be read', error)
  }
  const judged = judgeObject(evidence, expected)
  switch (judged.verdict) {
    case 'proven':
      return { etag: evidence.etag, version_id: null, verified_by: judged.by, answer_lost: true }
    case 'absent':
      throw vanished('neither the upload nor its object exists', lost)
    case 'different':
      throw unproven(session.key, judged.seen)
    case 'unknown':
      throw ambiguous(lost, judged.seen)
  }
}

async function judgeAnswer(
  run: UploadRun,
  session: UploadSession,
  expected: ExpectedObject,
  etag: string | null,
  versionId: string | null,
): Promise<Completion> {
  const parts = etag === null ? null : partCountOf(etag)
  if (parts !== null && parts !== expected.partCount)
    throw unproven(session.key, `an object of ${parts} parts instead of ${expected.partCount}`)
  if (etag === null) {
    const proven = await proveObject(run, session, expected, undefined)
    return { ...proven, version_id: versionId, answer_lost: false }
  }
  const checksummed = isChecksummed(session)
  const composed = etag.toLowerCase() === expected.compositeEtag
  return {
    etag,
    version_id: versionId,
    verified_by: checksummed ? 'checksum' : composed ? 'etag' : 'parts',
    answer_lost: false,
  }
}

const ambiguous = (lost: unknown, seen: string, cause?: unknown) =>
  transferError({
    code: 'completion_ambiguous',
    message: `Completing was asked for, but whether it happened is unknown: ${seen}.`,
    advice: 'Resume with the upload token: that looks again and completes only if it did not happen.',
    operation: 'completeUpload',
    retryable: true,
    cause: cause ?? lost,
  })

const unproven = (key: string, seen: string) =>
  transferError({
    code: 'completion_unproven',
    message: `The object at ${key} is not what was uploaded: ${seen}.`,
    advice: 'Do not use the object; upload the file again and report this to the operators of the service.',
    operation: 'completeUpload',
  })
