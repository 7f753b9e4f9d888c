import type { EdfiOperationName } from '@nova/sdk/edfi/contract'
import type { EdfiContext, Schemas } from './edfi-check.ts'
import type { EdfiHost } from './edfi-host.ts'
import { succeed } from './expect-answer.ts'
import type { YearKind } from './job-material.ts'
import { findMaterial } from './job-material.ts'
import { type JobOptions, makeJob, type StartedJob, startBare, startJob } from './make-job.ts'

/** A run whose executor the check is, after the handshake. */
export interface HeldRun extends StartedJob {
  readonly token: string
  readonly document: Schemas['RunJob']
  /** Key of everything of the job, without the bucket. */
  readonly basePath: string
  /** How calls of the executor are made. */
  readonly call: { readonly path: { readonly runId: string }; readonly token: string }
}

/** A launch that waits, and how the handshake is made. */
export interface WaitingRun extends StartedJob {
  readonly initToken: string
  readonly initUrl: string
  readonly init: { readonly path: { readonly runId: string }; readonly token: string }
}

export interface HeldOptions extends JobOptions {
  readonly year?: YearKind
}

export const hostOf = ({ facts, skip }: EdfiContext): EdfiHost =>
  facts.host ?? skip('no caller is given the launch of a run: only whoever runs the service can be its executor')

/** Takes the launch of a job that was started. */
export async function takeLaunch(context: EdfiContext, job: StartedJob): Promise<WaitingRun> {
  const launch = await hostOf(context).takeLaunch(job.uid)
  context.want(
    launch !== null && launch.runId === job.runId,
    'the launch of the run waits for an executor',
    launch?.runId,
  )
  const { runId, initToken, initUrl } = launch
  return { ...job, initToken, initUrl, init: { path: { runId: String(runId) }, token: initToken } }
}

/** Makes a job, sends its files, starts it and takes its launch. */
export async function waitingRun(
  context: EdfiContext,
  { year = 'any', ...options }: HeldOptions = {},
): Promise<WaitingRun> {
  hostOf(context)
  const material = options.material ?? findMaterial(context, year)
  return takeLaunch(context, await startJob(context, await makeJob(context, { ...options, material })))
}

/** The handshake of a launch, and the first thing an executor reads. */
export async function openRun(context: EdfiContext, { init, ...job }: WaitingRun): Promise<HeldRun> {
  const { token } = await succeed(context, 'initRun', init)
  const call = { path: init.path, token }
  const document = await succeed(context, 'getRunJob', call)
  return { ...job, token, document, call, basePath: document.appDataBasePath.replace(/^\w+:\/\/[^/]+\//, '') }
}

export const heldRun = async (context: EdfiContext, options?: HeldOptions): Promise<HeldRun> =>
  openRun(context, await waitingRun(context, options))

/** Starts the job once more and takes that launch. */
export const heldAgain = async (context: EdfiContext, job: StartedJob): Promise<HeldRun> =>
  openRun(context, await takeLaunch(context, await startBare(context, job)))

export const report = (
  context: EdfiContext,
  { call }: Pick<HeldRun, 'call'>,
  operation: EdfiOperationName,
  body: unknown,
) => succeed(context, operation, { ...call, body })

/** Ends the run as its executor. */
export const endRun = (context: EdfiContext, run: HeldRun, status: 'success' | 'failure' = 'success') =>
  report(context, run, 'reportStatus', { action: 'done', status })

/** Puts something below `output/` of the job, as an executor does with keys of its own. */
export const putOutput = (context: EdfiContext, { basePath }: HeldRun, name: string, text = '{}\n') =>
  hostOf(context).putObject(`${basePath}/output/${name}`, text)

/** Puts a data set there and reports it. @returns the uid of the set */
export async function reportSet(
  context: EdfiContext,
  run: HeldRun,
  folder: 'ods' | 'non-ods',
  name = 'studentAssessments.jsonl',
): Promise<string> {
  await putOutput(context, run, `${folder}/${name}`)
  const body = { path: `${run.basePath}/output/${folder}`, sentToOds: folder === 'ods' }
  return (await succeed(context, 'reportOutputFiles', { ...run.call, body })).uid
}
