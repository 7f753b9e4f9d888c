import { executorSummaries } from '../../../src/edfi/executor/executor-defects.ts'
import type { EdfiOptions } from '../../../src/index.ts'
import type { Answer } from '../edfi-world.ts'
import { sat } from '../jobs-world.ts'
import { type Look, type Seen, type SetLook, seeEach, shown } from './see-defect.ts'

/** A run whose executor looks for the defect. */
interface Run {
  readonly seen: Seen
  readonly jobId: number
  readonly base: string
  post(what: string, body: unknown): Promise<Answer>
  get(what?: string): Promise<Answer>
  init(): Promise<Answer>
  put(name: string): Promise<void>
}

const bearer = ({ as }: Seen, token: string) => as({ authorization: `Bearer ${token}` })

async function launch(seen: Seen, jobId?: number, body: object = {}): Promise<Run> {
  const { platform, user } = seen
  const id = jobId ?? (await seen.create({ ...sat, ...body }))
  await user(`PUT /api/jobs/${id}/start`)
  const order = platform.edfi.launches.take(id)
  if (!order) throw new Error('No launch is waiting')
  const url = `/api/earthbeam/jobs/${order.runId}`
  const call = bearer(seen, await platform.edfi.mintRunToken(order.runId, 'access'))
  const { json } = await user(`GET /api/jobs/${id}`)
  const base: string = json.files[0].path.replace(/\/input\/.*$/s, '')
  return {
    seen,
    jobId: id,
    base,
    post: (what, report) => call(`POST ${url}/${what}`, report),
    get: (what = '') => call(`GET ${url}${what}`),
    init: () => bearer(seen, order.initToken)(`GET /api/earthbeam/auth/${order.runId}/init`),
    put: (name) => platform.edfi.putObject(`${base}/${name}`, '{}'),
  }
}

type RunLook = (run: Run) => Promise<unknown>
type Report = readonly [what: string, body: unknown]

/** What shows to the executor of a run, and of its run to everybody afterwards. */
const running =
  (look: RunLook): Look =>
  async (seen) => {
    const run = await launch(seen)
    await run.init()
    return [await look(run), await lookAt(run)]
  }

async function lookAt({ seen, jobId }: Run): Promise<unknown> {
  const { json } = await seen.user(`GET /api/jobs/${jobId}`)
  const [run] = [...json.runs].sort((a, b) => b.id - a.id)
  return [
    run.status,
    run.summary,
    run.unmatchedStudentsInfo,
    run.runOutputFile.map(({ name }: { name: string }) => name).sort(),
    shown(await seen.user(`GET /api/jobs/${jobId}/status-updates`)),
    shown(await seen.user(`GET /api/jobs/${jobId}/errors`)),
  ]
}

const inTurn =
  (...reports: readonly Report[]): RunLook =>
  async ({ post }) => {
    const answers: unknown[] = []
    for (const [what, body] of reports) answers.push(shown(await post(what, body)))
    return answers
  }

const posting = (...reports: readonly Report[]): Look => running(inTurn(...reports))

/** The job document, without what is random. */
const reading: Look = running(async ({ get }) => shown(await get()))
const readingWith = (edfi: EdfiOptions, body: object): SetLook => ({
  edfi,
  look: async (seen) => shown(await (await launch(seen, undefined, body)).get()),
})

const done = (status: string) => ['status', { action: 'done', status }] as const
const begin = ['status', { action: 'earthmover_run', status: 'begin' }] as const

/** What becomes of a folder that is reported when these objects are there. */
const folder = (path: string, objects: readonly string[], times = 1): Look =>
  running(async (run) => {
    for (const name of objects) await run.put(name)
    const { platform } = run.seen
    await platform.edfi.putObject(`${run.base}9/output/x`, '{}')
    const report = ['output-files', { path: path.replace('{base}', run.base), sentToOds: true }] as const
    const answers = await inTurn(...Array.from({ length: times }, () => report), done('success'))(run)
    const { json } = await run.seen.client('GET /api/v1/output-sets?partner=ea')
    return [answers, json.map(({ files }: { files: readonly string[] }) => files)]
  })
const odsFile = 'output/ods/a.jsonl'

const crossYear: EdfiOptions = {
  partners: [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }],
}

/** The roster, or that it broke off. */
const roster: Look = running(async ({ get }) =>
  get('/roster').then(
    (answer) => [shown(answer), answer.text],
    (error: unknown) => String(error),
  ),
)
const brokenRoster: Look = (seen) => {
  seen.platform.faults.add({ on: { operation: 'edfi:roster-stream' }, do: { kind: 'fail' } })
  return roster(seen)
}

seeEach(executorSummaries, {
  'edfi-done-always-success': posting(done('failure')),
  'edfi-done-before-update': async (seen) => {
    const run = await launch(seen)
    await run.init()
    seen.platform.faults.add({ on: { operation: 'edfi:done-status' }, do: { kind: 'fail' } })
    return [await inTurn(done('success'))(run), await lookAt(run)]
  },
  'edfi-done-not-final': posting(done('success')),
  'edfi-done-second-accepted': posting(done('success'), done('failure')),
  'edfi-done-second-ignored': posting(done('success'), done('failure')),
  'edfi-error-ends-run': posting(['error', { code: 'earthmover_run', payload: {} }]),
  'edfi-error-last-only': posting(
    ['error', { code: 'earthmover_run', payload: {} }],
    ['error', { code: 'lightbeam_send', payload: {} }],
  ),
  'edfi-error-without-code-accepted': posting(['error', { payload: {} }]),
  'edfi-init-consumes-nothing': async (seen) => {
    const run = await launch(seen)
    await run.init()
    return lookAt(run)
  },
  'edfi-init-relative-url': async (seen) => (await (await launch(seen)).init()).json.jobUrl,
  'edfi-init-repeatable': async (seen) => {
    const run = await launch(seen)
    await run.init()
    return (await run.init()).status
  },
  'edfi-init-token-for-a-day': async (seen) => {
    const run = await launch(seen)
    await seen.platform.clock.sleep(301_000)
    return (await run.init()).status
  },
  'edfi-job-files-by-user-name': reading,
  'edfi-job-mappings-left-out': reading,
  'edfi-job-raw-base-path': async (seen) => {
    const id = await seen.create({}, seen.otherTenant)
    await seen.otherTenant(`PUT /api/jobs/${id}/start`)
    const runId = seen.platform.edfi.launches.take(id)?.runId ?? 0
    const call = bearer(seen, await seen.platform.edfi.mintRunToken(runId, 'access'))
    return shown(await call(`GET /api/earthbeam/jobs/${runId}`))
  },
  'edfi-job-roster-file-always': reading,
  'edfi-job-roster-url-always': reading,
  'edfi-job-unavailable-404': running(async ({ get, seen, jobId }) => {
    await seen.platform.edfi.loseOds(jobId)
    return shown(await get())
  }),
  'edfi-job-without-namespace': reading,
  'edfi-job-without-secret': reading,
  'edfi-job-without-year': reading,
  'edfi-job-year-as-id': readingWith({}, { schoolYearId: '2425' }),
  'edfi-output-answer-empty': folder('{base}/output/ods', [odsFile]),
  'edfi-output-base-accepted': folder('{base}', [odsFile]),
  'edfi-output-below-output-only': folder('{base}/input', ['input/a.csv']),
  'edfi-output-dots-resolved': folder('{base}/other/../output/ods', [odsFile]),
  'edfi-output-empty-accepted': folder('{base}/output/ods', []),
  'edfi-output-files-of-this-run-only': async (seen) => {
    const first = await launch(seen)
    await first.init()
    await first.put('output/old.json')
    await inTurn(done('success'))(first)
    const second = await launch(seen, first.jobId)
    await second.init()
    await inTurn(done('success'))(second)
    return lookAt(second)
  },
  'edfi-output-files-top-level-only': running(async (run) => {
    await run.put(odsFile)
    return inTurn(done('success'))(run)
  }),
  'edfi-output-files-with-marker': running(async (run) => {
    await run.put('output/')
    return inTurn(done('success'))(run)
  }),
  'edfi-output-repeat-accepted': folder('{base}/output/ods', [odsFile], 2),
  'edfi-output-scheme-accepted': folder('s3://nova-edfi/{base}/output/ods', [odsFile]),
  'edfi-output-siblings-accepted': folder('{base}9/output', []),
  'edfi-output-slash-kept': running(async (run) => {
    await run.put(odsFile)
    const report = (path: string) => ['output-files', { path: `${run.base}/${path}`, sentToOds: true }] as const
    return inTurn(report('output/ods'), report('output/ods/'))(run)
  }),
  'edfi-reports-200': posting(begin, ['summary', {}]),
  'edfi-roster-as-list': { edfi: crossYear, look: roster },
  'edfi-roster-break-hidden': { edfi: crossYear, look: brokenRoster },
  'edfi-roster-given-when-off': roster,
  'edfi-status-repeat-accepted': posting(begin, begin),
  'edfi-status-words-checked': posting(['status', { action: 'dancing', status: 'begin' }]),
  'edfi-summary-merged': posting(['summary', { a: {} }], ['summary', { b: {} }]),
  'edfi-unmatched-count-required': posting(['unmatched-ids', { name: 'A', type: 'Local' }]),
  'edfi-unmatched-first-kept': posting(
    ['unmatched-ids', { name: 'A', type: 'Local', count: 1 }],
    ['unmatched-ids', { name: 'B', type: 'Local', count: 1 }],
  ),
})
