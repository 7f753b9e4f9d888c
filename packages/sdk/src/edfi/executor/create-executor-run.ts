import type { CallOptions } from '../../internal/transport.ts'
import { type EdfiError, edfiError, isEdfiError } from '../errors.ts'
import { operations } from '../generated/executor/operations.ts'
import type { OutputSetCreated } from '../generated/executor/types.ts'
import { isAnswerLost } from '../http/lost-answer.ts'
import { checkOutputFilesPath } from '../paths/check-output-files-path.ts'
import { pathRefused } from '../paths/path-error.ts'
import { describeFailure } from './describe-failure.ts'
import { actionsOf } from './executor-actions.ts'
import {
  type ExecutorRun,
  type OutputFilesOutcome,
  partsOf,
  type ReportOptions,
  type RunFailure,
  type RunParts,
} from './executor-run.ts'
import {
  isEnded,
  keyOf,
  planReport,
  type Report,
  type RunProgress,
  record,
  type StatusStep,
  startOf,
} from './plan-report.ts'

/** What a known executor waits between its tries to report a failure. */
const WAITS_MS = [5000, 10_000]

/** The reports of a run, each sent once it is due and repeated where that can do no harm. */
export function createExecutorRun(parts: RunParts): ExecutorRun {
  const { job, caller, runtime, storage, secrets } = parts
  const urls = job.appUrls
  const doubted = new Set<string>()
  let progress = startOf(actionsOf(job.sendToOds))
  let tail: Promise<unknown> = Promise.resolve()
  let isErrorSent = false

  /** One after the other, whether or not the one before went well. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = tail.then(work)
    tail = result.catch(() => {})
    return result
  }
  const admit = (report: Report): readonly StatusStep[] => {
    const plan = planReport(progress, report)
    if (plan.type === 'refused') throw outOfOrder(report, plan, progress)
    progress = plan.next
    return plan.steps
  }

  const sendStatus = async (step: StatusStep, options: CallOptions): Promise<void> => {
    const key = keyOf(step)
    await untilAnswered(options, async () => {
      try {
        await caller.call(urls.status, operations.reportStatus, step, options)
      } catch (error) {
        // The service stores a pair once and crashes on the same again: after an answer that was lost, a crash is
        // the only thing that says it is there. It says nothing when no answer was lost before.
        if (isEdfiError(error, 'server_error') && doubted.has(key)) return
        if (isAnswerLost(error)) doubted.add(key)
        throw error
      }
    })
    progress = record(progress, step)
  }
  const sendAll = async (steps: readonly StatusStep[], options: CallOptions): Promise<void> => {
    for (const step of steps) await sendStatus(step, options)
  }

  /** Repeats what was answered by nobody, or by a crash: reports are stored once, so that a second one does no harm. */
  const untilAnswered = async <T>(options: CallOptions, send: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries++) {
      try {
        return await send()
      } catch (error) {
        const waitMs = WAITS_MS[tries]
        if (waitMs === undefined || !isEdfiError(error) || !(error.retryable || isAnswerLost(error))) throw error
        await runtime.clock.sleep(waitMs, options.signal)
      }
    }
  }
  /** Never twice: each is stored as one more error of the run. */
  const sendError = async (failure: RunFailure, options: CallOptions): Promise<void> => {
    if (isErrorSent) return
    isErrorSent = true
    await caller.call(urls.error, operations.reportError, describeFailure(failure, secrets), options)
  }
  /** True when it went well; anything but an abort may fail here. */
  const tolerating = async (options: CallOptions, send: () => Promise<void>): Promise<boolean> => {
    try {
      await send()
      return true
    } catch (error) {
      options.signal?.throwIfAborted()
      if (!isEdfiError(error)) throw error
      return false
    }
  }

  const run: ExecutorRun = {
    runId: parts.runId,
    job,
    storage,
    get current() {
      return progress.current
    },
    get ended() {
      return isEnded(progress) ? progress.ending : null
    },
    begin: (action, options) => inTurn(() => sendAll(admit({ type: 'begin', action }), given(options))),
    unmatched: (report, options) =>
      inTurn(async () => {
        admit({ type: 'unmatched' })
        await caller.call(urls.unmatchedIds, operations.reportUnmatchedIds, report, given(options))
      }),
    outputFiles: (path, sentToOds, options) =>
      inTurn(async () => {
        admit({ type: 'outputFiles' })
        const checked = checkOutputFilesPath(storage.basePath, path)
        if (!checked.ok) throw pathRefused(checked)
        return await untilAnswered(given(options), async (): Promise<OutputFilesOutcome> => {
          try {
            const body = { path: checked.storedPath, sentToOds }
            const operation = operations.reportOutputFiles
            const { uid } = await caller.call<OutputSetCreated>(urls.outputFiles, operation, body, given(options))
            return { outcome: 'reported', uid }
          } catch (error) {
            if (isEdfiError(error, 'output_set_exists')) return { outcome: 'reported before', uid: null }
            throw error
          }
        })
      }),
    summary: (summary, options) =>
      inTurn(async () => {
        admit({ type: 'summary' })
        await caller.call(urls.summary, operations.reportSummary, summary, given(options))
      }),
    succeed: (options) => inTurn(() => sendAll(admit({ type: 'succeed' }), given(options))),
    fail: (failure, options) =>
      inTurn(async () => {
        const steps = admit({ type: 'fail' })
        const callOptions = given(options)
        const ofAction = steps.filter(({ action }) => action !== 'done')
        const isActionRecorded =
          ofAction.length > 0 && (await tolerating(callOptions, () => sendAll(ofAction, callOptions)))
        const isErrorRecorded = await tolerating(callOptions, () => sendError(failure, callOptions))
        await sendAll([{ action: 'done', status: 'failure' }], callOptions)
        return { isActionRecorded, isErrorRecorded }
      }),
  }
  // A getter that is not listed: whoever prints a run sees no token of it.
  return Object.defineProperty(run, partsOf, { get: () => parts, enumerable: false })
}

const given = ({ signal }: ReportOptions = {}): CallOptions => (signal === undefined ? {} : { signal })

function outOfOrder(
  report: Report,
  { problem, due }: { readonly problem: string; readonly due: string },
  { current }: RunProgress,
): EdfiError {
  const name = report.type === 'begin' ? `begin('${report.action}')` : `${report.type}()`
  return edfiError({
    code: 'report_out_of_order',
    message: `${name} was not sent: ${problem}.`,
    advice: `Due now: ${due}.`,
    attempts: 0,
    details: { report: name, current, due },
  })
}
