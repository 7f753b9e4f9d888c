import { isTransferError, transferError } from '../errors.ts'
import { type Completion, completeMultipart, proveObject } from './complete-multipart.ts'
import { compositeEtag, compositeSha256 } from './composite-digest.ts'
import { createLedger, entryFitsPlan, type Ledger } from './ledger.ts'
import { type PartPlan, planParts } from './plan-parts.ts'
import { proveCompleteness } from './prove-completeness.ts'
import { type ListedPart, type PartFate, reconcileParts } from './reconcile-parts.ts'
import type { UploadSession } from './resume-token.ts'
import { sendParts } from './send-parts.ts'
import type { TokenRecorder } from './token-recorder.ts'
import type { UploadReceipt } from './upload-receipt.ts'
import type { UploadRun } from './upload-run.ts'
import { saysUploadNotFound, vanished } from './vanished.ts'

/** Parts may be found missing this often before completing is given up. */
const MAX_PROOFS = 3

/** Sends all parts that storage does not have, proves that it has them all, and completes. */
export async function sendMultipart(
  run: UploadRun,
  recorder: TokenRecorder,
  session: UploadSession,
  resumed: boolean,
): Promise<UploadReceipt> {
  const { source, meter } = run
  const plan = planOf(source.sizeBytes, session.part_size_bytes)
  const ledger = createLedger(recorder.current().ledger)
  recorder.follow(ledger)
  meter.setTotals(source.sizeBytes, plan.partCount)
  meter.setState('sending')

  let fates: ReadonlyMap<number, PartFate>
  if (resumed) {
    const listed = await listParts(run, session)
    if (listed === 'gone')
      return receiptOf(run, recorder, session, ledger, await findCompleted(run, session, plan, ledger))
    fates = reconcileParts(plan, ledger.entries(), listed)
  } else {
    fates = reconcileParts(plan, [], [])
  }
  await sendParts(run, { session, plan, ledger, recorder, fates })
  for (let round = 1; ; round += 1) {
    await proveParts(run, recorder, session, plan, ledger)
    recorder.update({ phase: 'completing' })
    // The ledger is what a later look at the object is judged by, so it should be on disk before Complete.
    await recorder.flush().catch(() => run.control.signal.throwIfAborted())
    try {
      const completion = await completeMultipart(run, session, plan, ledger.entries())
      return await receiptOf(run, recorder, session, ledger, completion)
    } catch (error) {
      if (round === MAX_PROOFS || !refusesPart(error)) throw error
    }
  }
}

/** Something replaced or removed a part between the proof and Complete: the next proof finds it. */
const refusesPart = (error: unknown) =>
  isTransferError(error, 'invalid_request') && typeof error.details['part_number'] === 'number'

function planOf(sizeBytes: number, partSizeBytes: number): PartPlan {
  const plan = planParts(sizeBytes, partSizeBytes)
  if (plan) return plan
  throw transferError({
    code: 'source_too_large',
    message: `${sizeBytes} bytes in parts of ${partSizeBytes} are more than the 10000 parts storage takes.`,
    advice: 'Ask the operators for a policy with larger parts and name it in `policyHint`.',
    operation: 'uploadFile',
  })
}

async function listParts(run: UploadRun, session: UploadSession): Promise<readonly ListedPart[] | 'gone'> {
  try {
    const { parts } = await run.client.introspectUpload(
      { key: session.key, upload_id: session.upload_id },
      { signal: run.control.signal },
    )
    return parts
  } catch (error) {
    if (saysUploadNotFound(error)) return 'gone'
    throw error
  }
}

/** The upload is not open any more. With a full ledger, the object may still be ours: Complete happened, its answer was lost. */
async function findCompleted(
  run: UploadRun,
  session: UploadSession,
  plan: PartPlan,
  ledger: Ledger,
): Promise<Completion> {
  const entries = ledger.entries().filter((entry) => entryFitsPlan(entry, plan))
  if (entries.length < plan.partCount) throw vanished('the service knows no such upload')
  const { sizeBytes, partCount } = plan
  const expected = { sizeBytes, partCount, compositeEtag: await compositeEtag(entries) }
  run.meter.setState('completing')
  return await proveObject(run, session, expected, undefined)
}

/** Sends again what is not listed under our ETag, until everything is. */
async function proveParts(
  run: UploadRun,
  recorder: TokenRecorder,
  session: UploadSession,
  plan: PartPlan,
  ledger: Ledger,
): Promise<void> {
  for (let round = 1; ; round += 1) {
    run.meter.setState('completing')
    const listed = await listParts(run, session)
    if (listed === 'gone') throw vanished('it disappeared after all its parts were sent')
    const proof = proveCompleteness(plan, ledger.entries(), listed)
    if (proof.complete) return
    if (proof.duplicates.length > 0) throw duplicates(proof.duplicates)
    if (round === MAX_PROOFS || !run.source.rereadable)
      throw incomplete(plan, proof.resend, 'storage does not list them as sent')
    run.meter.setState('sending')
    await sendParts(run, { session, plan, ledger, recorder, fates: resendAll(proof.resend) })
  }
}

const resendAll = (partNumbers: readonly number[]) =>
  new Map<number, PartFate>(partNumbers.map((partNumber) => [partNumber, { fate: 'send', why: 'missing' }]))

async function receiptOf(
  run: UploadRun,
  recorder: TokenRecorder,
  session: UploadSession,
  ledger: Ledger,
  completion: Completion,
): Promise<UploadReceipt> {
  const parts = ledger.entries()
  const reused = run.meter.reusedParts()
  return {
    bucket: session.bucket,
    key: session.key,
    size_bytes: run.source.sizeBytes,
    sha256: null,
    composite_sha256: await compositeSha256(parts),
    strategy: 'multipart',
    parts,
    parts_sent: parts.length - reused.length,
    parts_reused: reused.length,
    reused_part_numbers: reused,
    warnings: recorder.warnings,
    ...completion,
  }
}

const incomplete = (plan: PartPlan, missing: readonly number[], seen: string) =>
  transferError({
    code: 'upload_incomplete',
    message: `${missing.length} of ${plan.partCount} parts are not there: ${seen}.`,
    advice: 'Resume with the upload token; if parts keep getting lost, something else writes to this upload.',
    operation: 'uploadFile',
    retryable: true,
    details: { part_numbers: missing.slice(0, 100) },
  })

const duplicates = (partNumbers: readonly number[]) =>
  transferError({
    code: 'duplicate_part_numbers',
    message: `Parts ${partNumbers.slice(0, 10).join(', ')} are named twice with different content.`,
    advice: 'Discard this upload and start it again.',
    operation: 'uploadFile',
    details: { part_numbers: partNumbers.slice(0, 100) },
  })
