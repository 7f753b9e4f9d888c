import { canHashMd5Cheaply } from '#platform'
import { toBase64, toHex } from '../../internal/hash.ts'
import { hashBody } from '../../internal/hash-body.ts'
import type { PartBody } from '../../internal/runtime.ts'
import type { Ledger } from './ledger.ts'
import { createPartSlots, type PartSlots } from './part-slots.ts'
import { type PartPlan, type PartRange, partRange } from './plan-parts.ts'
import { planSignWindow } from './plan-sign-window.ts'
import type { PartFate } from './reconcile-parts.ts'
import { isChecksummed, type UploadSession } from './resume-token.ts'
import { sendWithRetry } from './send-with-retry.ts'
import { signParts } from './sign-parts.ts'
import type { TokenRecorder } from './token-recorder.ts'
import { concurrencyOf, type UploadRun } from './upload-run.ts'
import { createUrlPool } from './url-pool.ts'

/** Sign calls per upload of a default deployment. A policy may allow fewer. */
const SIGN_CALL_BUDGET = 512
/** From this many parts on, the policy is asked: with fewer, no plan comes near any sensible budget. */
const ASK_BUDGET_FROM_PARTS = 64

export interface SendPartsRequest {
  readonly session: UploadSession
  readonly plan: PartPlan
  readonly ledger: Ledger
  readonly recorder: TokenRecorder
  /** Parts to see to, with what is to happen with each. */
  readonly fates: ReadonlyMap<number, PartFate>
}

/** Brings every named part into storage and into the ledger. One failure stops all, and is told when all have stopped. */
export async function sendParts(run: UploadRun, request: SendPartsRequest): Promise<void> {
  const { session, plan, fates } = request
  const concurrency = connectionsOf(run, session, plan)
  const queue = [...fates.keys()].sort((a, b) => a - b)
  let begun = 0
  const upcoming = function* () {
    for (let at = begun; at < queue.length; at += 1) {
      const partNumber = queue[at]
      if (partNumber !== undefined && fates.get(partNumber)?.fate === 'send') yield partNumber
    }
  }
  const slots = createPartSlots(concurrency)
  const parts = createPartSender(run, request, concurrency, upcoming, slots)
  let failed: { error: unknown } | null = null
  const worker = async () => {
    while (!failed && begun < queue.length) {
      await slots.enter()
      try {
        const partNumber = failed ? undefined : queue[begun]
        if (partNumber === undefined) return
        begun += 1
        await parts.see(partNumber)
        slots.report('stored')
      } catch (error) {
        // The first failure is the cause; those of the siblings it stops are its echo.
        failed ??= { error }
        run.control.stop(error)
      } finally {
        slots.leave()
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(concurrency, queue.length) }, worker))
  if (failed) throw (failed as { error: unknown }).error
}

function connectionsOf(run: UploadRun, session: UploadSession, plan: PartPlan): number {
  const allowed = concurrencyOf(run.settings, session.max_concurrency_hint, plan.partSizeBytes)
  // A stream that is hashed before signing is held twice over: what is being sent, and the window after it.
  return run.source.rereadable || !isChecksummed(session) ? allowed : Math.floor((allowed + 1) / 2)
}

/** What the policy allows; the default where it cannot be learned, because a plan is not worth failing for. */
async function askSignBudget(run: UploadRun, recorder: TokenRecorder): Promise<number> {
  const { workload_class, policy_hint } = recorder.current().request
  try {
    const policy = await run.client.getTransferCapabilities(
      { ...(workload_class ? { workload_class } : {}), ...(policy_hint ? { policy_hint } : {}) },
      { signal: run.control.signal, retry: false },
    )
    return policy.sign_requests_per_upload_limit
  } catch {
    run.control.signal.throwIfAborted()
    return SIGN_CALL_BUDGET
  }
}

function createPartSender(
  run: UploadRun,
  { session, plan, ledger, recorder, fates }: SendPartsRequest,
  concurrency: number,
  upcoming: () => Iterable<number>,
  slots: PartSlots,
) {
  const { source, control, meter, runtime } = run
  const checksummed = isChecksummed(session)
  /** Hashed before signing, because the digest is part of the signature. */
  const digests = new Map<number, string>()
  let urlLifeMs: number | null = null
  let budget: number | null = plan.partCount < ASK_BUDGET_FROM_PARTS ? SIGN_CALL_BUDGET : null
  let signCalls = recorder.current().sign_calls

  const rangeOf = (partNumber: number): PartRange => {
    const range = partRange(plan, partNumber)
    if (!range) throw new RangeError(`The plan has no part ${partNumber}.`)
    return range
  }
  const bodyOf = (range: PartRange): Promise<PartBody> => source.range(range.offset, range.sizeBytes, control.signal)

  const digestAhead = async (partNumbers: readonly number[]) => {
    for (const partNumber of partNumbers) {
      if (digests.has(partNumber)) continue
      const body = await bodyOf(rangeOf(partNumber))
      digests.set(partNumber, toBase64(await hashBody(body, 'sha256', control.signal)))
    }
    return digests
  }

  const urls = createUrlPool({
    clock: runtime.clock,
    upcoming,
    // A stream is read ahead only as far as it is held anyway.
    prefetchBelow: source.rereadable ? concurrency : 0,
    async windowSize(partsLeft) {
      budget ??= await askSignBudget(run, recorder)
      const window = planSignWindow({
        partsLeft,
        batchCap: session.sign_batch_size_hint,
        callsLeft: Math.max(0, budget - signCalls),
        concurrency,
        partSizeBytes: plan.partSizeBytes,
        urlLifeMs,
        hashedFirst: checksummed,
        rateBytesPerSecond: meter.read().rateBytesPerSecond,
      })
      return checksummed && !source.rereadable ? Math.min(window, concurrency) : window
    },
    async sign(partNumbers) {
      const wanted = checksummed ? await digestAhead(partNumbers) : null
      signCalls += 1
      // Counted before the call: also a call whose answer is lost uses the budget up.
      recorder.update({ sign_calls: signCalls })
      const signed = await signParts(run, session, partNumbers, wanted)
      for (const { lifeMs } of signed.values()) urlLifeMs = lifeMs
      return signed
    },
  })

  const keep = (range: PartRange, etag: string, sha256: string, reused: boolean) => {
    ledger.record({ part_number: range.partNumber, offset: range.offset, size_bytes: range.sizeBytes, sha256, etag })
    recorder.update({})
    meter.partDone(range.partNumber, range.sizeBytes, reused)
  }

  /** True when the local bytes are what storage holds, so that nothing need be sent. */
  const isStoredAlready = async (fate: PartFate, range: PartRange, body: PartBody): Promise<boolean> => {
    if (fate.fate === 'send') return false
    if (fate.fate === 'compare-md5') {
      if (!canHashMd5Cheaply || toHex(await hashBody(body, 'md5', control.signal)) !== fate.etag) return false
      keep(range, fate.etag, toBase64(await hashBody(body, 'sha256', control.signal)), true)
      return true
    }
    if (toBase64(await hashBody(body, 'sha256', control.signal)) !== fate.entry.sha256) return false
    keep(range, fate.entry.etag, fate.entry.sha256, true)
    return true
  }

  return {
    async see(partNumber: number): Promise<void> {
      const range = rangeOf(partNumber)
      const fate: PartFate = fates.get(partNumber) ?? { fate: 'send', why: 'missing' }
      await control.whenOpen()
      const body = await bodyOf(range)
      if (!(await isStoredAlready(fate, range, body))) {
        ledger.drop(partNumber)
        meter.partLost(partNumber)
        const stored = await sendWithRetry(run, {
          what: `part ${partNumber} of ${plan.partCount}`,
          body,
          signedSha256: checksummed ? await digestAhead([partNumber]).then((all) => all.get(partNumber) ?? null) : null,
          takeUrl: () => urls.take(partNumber),
          dropUrl: () => urls.drop(partNumber),
          onProgress: (sentBytes) => meter.partSent(partNumber, sentBytes),
          onSlowDown: () => slots.report('slow-down'),
        })
        keep(range, stored.etag, stored.sha256, false)
      }
      digests.delete(partNumber)
      source.release(range.offset, range.sizeBytes)
    },
  }
}
