import type { EdfiCheck, EdfiContext, Schemas } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { lastRun, readJob } from '../make-job.ts'
import { endRun, type HeldRun, heldRun, putOutput, report, reportSet } from '../run-executor.ts'
import { placeOf } from '../submit.ts'

const executed = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus', 'resolveJob'] as const

const told = ['listStatusUpdates', 'listErrors'] as const

const before = [
  'refresh_bundle_code',
  'earthmover_deps',
  'get_student_roster',
  'get_input_files',
  'earthmover_run',
] as const

/** The actions of a run that sends to an ODS, in order. */
const actions = [...before, 'lightbeam_send', 'upload_output'] as const

const counts = (failed: number) => ({
  studentAssessments: { records_processed: 3, records_skipped: 1, records_failed: failed },
})

/** Reports one action after the other, as an executor goes on: the one before has succeeded, the next begins. */
async function act(context: EdfiContext, run: HeldRun, names: readonly string[]): Promise<void> {
  for (const [index, action] of names.entries()) {
    const last = names[index - 1]
    if (last !== undefined) await report(context, run, 'reportStatus', { action: last, status: 'success' })
    await report(context, run, 'reportStatus', { action, status: 'begin' })
  }
}

const wordsOf = async (context: EdfiContext, { path }: HeldRun) =>
  (await succeed(context, 'listStatusUpdates', { path })).map(({ action, status }) => `${action} ${status}`).sort()

/** Whether programs can be asked what they see. */
const canAsk = ({ credentials, facts }: EdfiContext) => credentials.external !== undefined && !facts.isExternalOff

async function shows(context: EdfiContext, run: HeldRun): Promise<boolean> {
  if (!canAsk(context)) return true
  const sets = await succeed(context, 'listOutputSets', { query: { partner: placeOf(context).partner } })
  return sets.some(({ jobUid }) => jobUid === run.uid)
}

async function finish(context: EdfiContext, run: HeldRun, summary: Schemas['RunSummary']): Promise<void> {
  await reportSet(context, run, 'ods')
  context.want(!(await shows(context, run)) || !canAsk(context), 'programs see nothing before the end')
  await report(context, run, 'reportSummary', summary)
  await report(context, run, 'reportStatus', { action: 'upload_output', status: 'success' })
  await endRun(context, run)
}

const isResolvable = async (context: EdfiContext, { path }: HeldRun): Promise<void> =>
  wantSuccess(context, 'resolveJob', await callAs(context, 'resolveJob', { path, body: { isResolved: true } }))

/** Whole runs, as an executor goes through them, and what everybody else sees. */
export const lifecycleChecks: readonly EdfiCheck[] = [
  {
    id: 'lifecycle/success',
    title: 'A run that goes well tells fifteen reports, a summary and its files; programs see its set from then on.',
    operations: [...executed, ...told, 'reportSummary', 'reportOutputFiles', 'listOutputSets'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context, { year: 'ods' })
      await act(context, run, actions)
      await finish(context, run, counts(0))
      const wanted = [...actions.flatMap((action) => [`${action} begin`, `${action} success`]), 'done success'].sort()
      wantJson(context, await wordsOf(context, run), wanted, 'the reports')
      wantJson(context, await succeed(context, 'listErrors', { path: run.path }), [], 'the errors')
      const { status, summary, runOutputFile } = lastRun(await readJob(context, run)) ?? {}
      wantJson(
        context,
        { status, summary, runOutputFile },
        { status: 'success', summary: counts(0), runOutputFile: [{ name: 'ods/studentAssessments.jsonl' }] },
        'the run',
      )
      context.want(await shows(context, run), 'programs see the set')
      await refuse(context, 'resolveJob', { path: run.path, body: { isResolved: true } }, 400, 'job_not_resolvable')
    },
  },
  {
    id: 'lifecycle/complete-with-errors',
    title: 'Records that failed and students nobody matched leave a run that succeeded and a job to be resolved.',
    operations: [...executed, 'reportSummary', 'reportOutputFiles', 'reportUnmatchedIds', 'listOutputSets'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context, { year: 'ods' })
      await act(context, run, [...before, 'lightbeam_send'])
      const unmatched = { name: 'student_id', type: 'studentUniqueId', count: 1 }
      await report(context, run, 'reportUnmatchedIds', unmatched)
      await putOutput(context, run, 'input_no_student_id_match.csv', 'student_id\n1\n')
      await report(context, run, 'reportStatus', { action: 'lightbeam_send', status: 'success' })
      await report(context, run, 'reportStatus', { action: 'upload_output', status: 'begin' })
      await finish(context, run, counts(1))
      const { status, summary, unmatchedStudentsInfo, runOutputFile = [] } = lastRun(await readJob(context, run)) ?? {}
      wantJson(
        context,
        { status, summary, unmatchedStudentsInfo },
        { status: 'success', summary: counts(1), unmatchedStudentsInfo: unmatched },
        'the run',
      )
      const names = runOutputFile.map(({ name }) => name).sort()
      wantJson(context, names, ['input_no_student_id_match.csv', 'ods/studentAssessments.jsonl'], 'its files')
      context.want(await shows(context, run), 'programs see the set')
      await isResolvable(context, run)
    },
  },
  {
    id: 'lifecycle/error',
    title: 'A run that fails tells where and why; programs see nothing of it, and it can be started again.',
    operations: [...executed, ...told, 'reportError', 'listOutputSets'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context, { year: 'ods' })
      await act(context, run, before)
      await report(context, run, 'reportStatus', { action: 'earthmover_run', status: 'failure' })
      context.want(lastRun(await readJob(context, run))?.status === 'running', 'the run goes on until done')
      await report(context, run, 'reportError', { code: 'earthmover_run', payload: { stacktrace: 'x' } })
      await endRun(context, run, 'failure')
      const words = await wordsOf(context, run)
      context.want(
        words.includes('earthmover_run failure') && words.includes('done failure'),
        'the failure is told',
        words,
      )
      const errors = await succeed(context, 'listErrors', { path: run.path })
      wantJson(
        context,
        errors.map(({ error }) => [error.code, error.payload]),
        [['earthmover_run', { stacktrace: 'x' }]],
        'the error',
      )
      context.want(lastRun(await readJob(context, run))?.status === 'error', 'the run has the status error')
      context.want(!(await shows(context, run)) || !canAsk(context), 'programs see nothing of it')
      await refuse(context, 'resolveJob', { path: run.path, body: { isResolved: true } }, 400, 'job_not_resolvable')
      await succeed(context, 'startJob', { path: run.path })
    },
  },
]
