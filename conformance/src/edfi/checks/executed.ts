import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { succeed, wantJson } from '../expect-answer.ts'
import { lastRun, makeJob, readJob, type StartedJob, startJob } from '../make-job.ts'
import { passTime } from '../pass-time.ts'
import { describeSubmission, findSubmitted, placeOf, startSubmission, submitJob } from '../submit.ts'

/** As often as pages ask. */
const POLL_MS = 3000
/** Twelve hours, after which an executor gives up by itself. */
const MOST_POLLS = 14_400

type Update = Schemas['RunUpdate']

/** Waits for the backend's own executor to report its end, and for the writes behind that. */
async function watch(context: EdfiContext, { path }: Pick<StartedJob, 'path'>): Promise<readonly Update[]> {
  for (let poll = 0; poll < MOST_POLLS; poll++) {
    await passTime(context, POLL_MS)
    const updates = await succeed(context, 'listStatusUpdates', { path })
    if (updates.some(({ action }) => action === 'done')) return updates
  }
  context.want(false, 'the run ends within twelve hours')
}

/** In the order of the reports. */
const inOrder = (updates: readonly Update[]) =>
  [...updates].sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))

async function wantEnd(context: EdfiContext, job: Pick<StartedJob, 'path' | 'uid'>): Promise<void> {
  const updates = inOrder(await watch(context, job))
  const done = updates.find(({ action }) => action === 'done')
  context.want(updates.at(-1)?.action === 'done', 'done is the last report', updates)
  for (const { action, status } of updates)
    if (action !== 'done' && status === 'success')
      context.want(
        updates.some((one) => one.action === action && one.status === 'begin'),
        `${action} began`,
        updates,
      )
  await passTime(context, POLL_MS)
  const run = lastRun(await readJob(context, job))
  const wanted = done?.status === 'success' ? 'success' : 'error'
  // A mock makes of this file what everybody knows; elsewhere it is as good as its bundle says.
  if (context.facts.host) context.want(wanted === 'success', 'a file that is in order ends in success', updates)
  context.want(run?.status === wanted, `the run has the status ${wanted}`, run?.status)
  const errors = await succeed(context, 'listErrors', { path: job.path })
  context.want(errors.length > 0 === (wanted === 'error'), 'a run that failed tells an error, another one none', errors)
  if (wanted === 'error') return
  context.want((run?.runOutputFile ?? []).length > 0, 'a run that succeeded has output files', run?.runOutputFile)
  if (!context.credentials.external || context.facts.isExternalOff) return
  const sets = await succeed(context, 'listOutputSets', { query: { partner: placeOf(context).partner } })
  const own = sets.filter(({ jobUid }) => jobUid === job.uid)
  context.want(own.length > 0, 'programs see its output', own.length)
  for (const { uid, files } of own) {
    const { downloadLinks } = await succeed(context, 'createDownloadLinks', { path: { setUid: uid } })
    wantJson(context, Object.keys(downloadLinks).sort(), [...files].sort(), 'the links of the set')
  }
}

const watched = ['getJob', 'listStatusUpdates', 'listErrors', 'listOutputSets', 'createDownloadLinks'] as const

/** Jobs that the backend's own executor does. */
export const executedChecks: readonly EdfiCheck[] = [
  {
    id: 'executed/of-people',
    title: 'A job of people is executed to its end, which shows in its reports, its run and its output.',
    operations: ['createJob', 'startJob', ...watched],
    needs: ['app'],
    consent: ['destructive', 'long-wait'],
    async run(context: EdfiContext) {
      await wantEnd(context, await startJob(context, await makeJob(context, { fileName: 'scores.csv' })))
    },
  },
  {
    id: 'executed/of-programs',
    title: 'A job of a program is executed to its end.',
    operations: ['submitJob', 'startSubmission', 'listJobs', ...watched],
    needs: ['app', 'external'],
    consent: ['destructive', 'long-wait'],
    async run(context: EdfiContext) {
      const body = describeSubmission(context)
      const files = Object.fromEntries(Object.keys(body.files).map((key) => [key, 'scores.csv']))
      const submitted = await submitJob(context, { ...body, files })
      await startSubmission(context, submitted)
      const { id, uid } = await findSubmitted(context, submitted.uid)
      await wantEnd(context, { uid, path: { jobId: String(id) } })
    },
  },
]
