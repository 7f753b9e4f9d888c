import type { MockPlatformOptions } from '../../src/index.ts'
import type { Answer, Call } from './edfi-world.ts'
import { createJobsWorld, type JobsWorld, sat } from './jobs-world.ts'

/** A run whose executor is the test. */
export interface RunInHand {
  readonly jobId: number
  readonly runId: number
  /** Where everything of the job lies. */
  readonly base: string
  /** With the init token, which is spent unless the run was only launched. */
  readonly init: Call
  /** With the access token. */
  readonly call: Call
  /** `GET` and `POST` lines of the run: `line('POST', 'status')`. */
  line(method: string, what?: string): string
  /** Reports something. */
  post(what: string, body: unknown): Promise<Answer>
  /** The run as the app answers it. */
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests that know their shape
  look(): Promise<any>
}

export interface ExecutorWorld extends JobsWorld {
  /** Starts a job and takes its launch. The run is still new. */
  launch(body?: Readonly<Record<string, unknown>>, jobId?: number): Promise<RunInHand>
  /** The same, after the handshake. */
  open(body?: Readonly<Record<string, unknown>>, jobId?: number): Promise<RunInHand>
}

export async function createExecutorWorld(options: MockPlatformOptions = {}): Promise<ExecutorWorld> {
  const world = await createJobsWorld(options)
  const { platform, as, user } = world

  async function take(body: object, known: number | undefined, isOpened: boolean): Promise<RunInHand> {
    const jobId = known ?? (await world.create({ ...sat, ...body }))
    await user(`PUT /api/jobs/${jobId}/start`)
    const order = platform.edfi.launches.take(jobId)
    if (!order) throw new Error(`No launch of ${jobId} is waiting`)
    const { runId } = order
    const bearer = (token: string) => as({ authorization: `Bearer ${token}` })
    const init = bearer(order.initToken)
    const opened = isOpened ? await init(`GET ${new URL(order.initUrl).pathname}`) : null
    const call = bearer(opened?.json.token ?? (await platform.edfi.mintRunToken(runId, 'access')))
    const line = (method: string, what = '') => `${method} /api/earthbeam/jobs/${runId}${what && `/${what}`}`
    const { json } = await user(`GET /api/jobs/${jobId}`)
    return {
      jobId,
      runId,
      base: json.files[0].path.replace(/\/input\/.*$/s, ''),
      init,
      call,
      line,
      post: (what, report) => call(line('POST', what), report),
      look: async () => (await user(`GET /api/jobs/${jobId}`)).json.runs.find(({ id }: { id: number }) => id === runId),
    }
  }

  return {
    ...world,
    launch: (body = {}, jobId) => take(body, jobId, false),
    open: (body = {}, jobId) => take(body, jobId, true),
  }
}
