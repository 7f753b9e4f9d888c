import type { MockPlatformOptions } from '../../src/index.ts'
import { type Answer, type Call, createEdfiWorld, type EdfiWorld } from './edfi-world.ts'

// biome-ignore lint/suspicious/noExplicitAny: answers are looked into by tests that know their shape
type Json = any

/** What an executor has to say about a run. */
export interface RunReport {
  readonly updates?: readonly (readonly [action: string, status: string])[]
  readonly error?: { readonly code: string; readonly payload: Readonly<Record<string, unknown>> }
  readonly summary?: unknown
  readonly unmatched?: unknown
  /** Objects below `output/`, by name; without a text they are `{}`. */
  readonly outputs?: readonly string[]
  /** Folders below `output/` that are reported as a set, and whether they went to an ODS. */
  readonly sets?: readonly (readonly [folder: string, sentToOds: boolean])[]
  /** Left out, the run goes on. */
  readonly done?: 'success' | 'failure'
}

/** A platform whose runs nobody executes, so that a test is the executor. */
export interface JobsWorld extends EdfiWorld {
  /** Makes a job. @returns its number */
  create(body?: Readonly<Record<string, unknown>>, call?: Call): Promise<number>
  /** Makes a job and starts it. */
  createStarted(body?: Readonly<Record<string, unknown>>, call?: Call): Promise<{ jobId: number; runId: number }>
  /** Starts a job. @returns the number of the run */
  start(jobId: number, call?: Call): Promise<number>
  /** Says what an executor says, from the handshake on. */
  report(runId: number, report: RunReport): Promise<void>
  /** A job of a program. @returns its uid and where its files go */
  submit(body?: Readonly<Record<string, unknown>>, call?: Call): Promise<{ uid: string; uploadUrls: Json }>
  /** Sends a file to a presigned URL. */
  put(url: string, text?: string, headers?: Readonly<Record<string, string>>): Promise<Response>
}

/** A job that every check lets pass. */
export const sat = {
  name: 'ignored',
  schoolYearId: '2526',
  files: [{ nameFromUser: 'scores.csv', templateKey: 'INPUT_FILE', type: 'text/csv' }],
  inputParams: [{ templateKey: 'TEST_TYPE', value: 'SAT' }],
  template: { path: 'assessments/PSAT_SAT' },
} as const

/** The same as a program asks for it. */
export const submission = {
  partner: 'ea',
  tenant: 'grand-bend',
  bundle: 'assessments/PSAT_SAT',
  schoolYear: '2026',
  files: { INPUT_FILE: 'scores.csv' },
  params: { TEST_TYPE: 'SAT' },
} as const

export const file = (templateKey: string, nameFromUser = 'a.csv') => ({ nameFromUser, templateKey, type: 'text/csv' })

/** Milliseconds have to pass between two things whose order shows. */
export const tick = ({ platform }: EdfiWorld, ms = 1000): Promise<void> => platform.clock.sleep(ms)

export async function createJobsWorld(options: MockPlatformOptions = {}): Promise<JobsWorld> {
  const world = await createEdfiWorld({ ...options, edfi: { executor: 'none', ...options.edfi } })
  const { platform, as, user, client } = world

  async function expectStatus(answer: Answer, status: number): Promise<Json> {
    if (answer.status !== status) throw new Error(`Answered ${answer.status} instead of ${status}: ${answer.text}`)
    return answer.json
  }

  async function runsOf(jobId: number): Promise<Json[]> {
    const { json } = await user(`GET /api/jobs/${jobId}`)
    const runs = json.runs ?? (await user('GET /api/jobs')).json.find(({ id }: Json) => id === jobId).runs
    return [...runs].sort((a, b) => a.id - b.id)
  }

  const made: JobsWorld = {
    ...world,
    async create(body = {}, call = user) {
      const { json } = await call('POST /api/jobs', { ...sat, ...body })
      return json?.id ?? json?.jobId
    },
    async start(jobId, call = user) {
      await call(`PUT /api/jobs/${jobId}/start`)
      return (await runsOf(jobId)).at(-1)?.id
    },
    async createStarted(body, call) {
      const jobId = await made.create(body, call)
      return { jobId, runId: await made.start(jobId, call) }
    },
    async report(runId, { updates = [], error, summary, unmatched, outputs = [], sets = [], done }) {
      const run = `/api/earthbeam/jobs/${runId}`
      const withToken = async (type: 'init' | 'access') =>
        as({ authorization: `Bearer ${await platform.edfi.mintRunToken(runId, type)}` })
      const init = await (await withToken('init'))(`GET /api/earthbeam/auth/${runId}/init`)
      if (init.status !== 200 && init.status !== 401) throw new Error(`The handshake failed: ${init.text}`)
      const call = await withToken('access')
      const post = async (what: string, body: unknown) =>
        expectStatus(await call(`POST ${run}/${what}`, body), 201).finally(() => tick(world, 20))
      const { json: job } = await call(`GET ${run}`)
      const base = job.appDataBasePath.replace(/^s3:\/\/[^/]+\//, '')
      for (const [action, status] of updates) await post('status', { action, status })
      if (error) await post('error', error)
      for (const name of outputs) await platform.edfi.putObject(`${base}/output/${name}`, '{}')
      if (unmatched !== undefined) await post('unmatched-ids', unmatched)
      for (const [folder, sentToOds] of sets)
        await post('output-files', { path: `${base}/output/${folder}`, sentToOds })
      if (summary !== undefined) await post('summary', summary)
      if (done) await post('status', { action: 'done', status: done })
    },
    async submit(body = {}, call = client) {
      return (await call('POST /api/v1/jobs', { ...submission, ...body })).json
    },
    put: (url, text = 'id\n1\n', headers = {}) => platform.fetch(url, { method: 'PUT', body: text, headers }),
  }
  return made
}
