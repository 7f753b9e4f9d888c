import { createTokenSource } from '../../internal/http/token-source.ts'
import { edfiError } from '../errors.ts'
import { operations } from '../generated/executor/operations.ts'
import type { RunHandshake, RunJob } from '../generated/executor/types.ts'
import { createAddressCaller } from './call-address.ts'
import { createExecutorRun } from './create-executor-run.ts'
import { type ExecutorCallOptions, readCallOptions } from './executor-client.ts'
import type { ExecutorRun } from './executor-run.ts'
import { hideSecret } from './hide-secret.ts'
import { readRunJob } from './read-run-job.ts'
import { shakeHands } from './shake-hands.ts'

/** What an executor is launched with, and how its calls are made. */
export interface OpenRunOptions extends ExecutorCallOptions {
  /** Absolute address of the handshake: `INIT_JOB_URL`. */
  readonly initUrl: string
  /** Good for one handshake within five minutes: `INIT_TOKEN`. */
  readonly initToken: string
  /** Stops opening the run. Calls of the run take signals of their own. */
  readonly signal?: AbortSignal
}

/**
 * Takes a run over: performs the handshake, reads the job, and gives the hands to report with, in the one order that
 * makes sense to the service.
 *
 * The handshake works once, and makes the run `running` for good: it is repeated only where it is certain that nothing
 * was sent. When its answer is lost, this rejects with `handshake_unknown`, and so may the run be. Reading the job is
 * repeated; it may be on another host than the handshake.
 *
 * @throws EdfiError `run_token_refused` when the token was spent or is older than five minutes, `handshake_unknown`,
 * `job_definition_unavailable`, `unexpected_body` for a job nobody can run.
 *
 * @example
 * ```ts
 * const run = await openRun({ initUrl, initToken })
 * try {
 *   await run.begin('refresh_bundle_code')
 *   await refreshBundle(run.job.bundle)
 *   // …each action in its turn, then
 *   await run.succeed()
 * } catch (error) {
 *   await run.fail({ code: 'unknown', error })
 * }
 * ```
 */
export async function openRun(options: OpenRunOptions): Promise<ExecutorRun> {
  const { initUrl, initToken, signal } = options
  if (!URL.canParse(initUrl)) throw noAddress()
  const environment = readCallOptions(options)
  const callOptions = signal === undefined ? {} : { signal }
  const handshake = createAddressCaller({ ...environment, tokens: createTokenSource(initToken) })
  const { token, jobUrl } = await shakeHands(() =>
    handshake.call<RunHandshake>(initUrl, operations.initRun, undefined, callOptions),
  )
  const caller = createAddressCaller({ ...environment, tokens: createTokenSource(token) })
  // An address without a host would be of the host that was just spoken to.
  const address = URL.canParse(jobUrl, initUrl) ? new URL(jobUrl, initUrl).href : jobUrl
  const { job, storage } = await readRunJob(() =>
    caller.call<RunJob>(address, operations.getRunJob, undefined, callOptions),
  )
  const { clientSecret = '' } = job.assessmentDatastore ?? {}
  const runId = /\/(\d+)\/?$/.exec(new URL(address).pathname)?.[1]
  return createExecutorRun({
    job: hideSecret(job),
    runId: runId === undefined ? null : Number(runId),
    storage,
    caller,
    runtime: environment.runtime,
    secrets: [token, initToken, clientSecret].filter((secret) => secret !== ''),
  })
}

const noAddress = () =>
  edfiError({
    code: 'invalid_options',
    message: 'openRun sent nothing: initUrl is not an absolute URL.',
    advice: 'Give INIT_JOB_URL as the executor was launched with it.',
    attempts: 0,
  })
