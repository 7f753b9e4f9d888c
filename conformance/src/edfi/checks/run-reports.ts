import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, refuse, succeed, wantJson, wantSuccess } from '../expect-answer.ts'
import { lastRun, readJob } from '../make-job.ts'
import { type HeldRun, heldRun, report } from '../run-executor.ts'

const started = ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob'] as const

const runOf = async (context: EdfiContext, run: HeldRun) => lastRun(await readJob(context, run))

/** What executors report on the way. */
export const runReportChecks: readonly EdfiCheck[] = [
  {
    id: 'run-reports/answers',
    title: 'Reports are 201 without a body.',
    operations: [...started, 'reportStatus', 'reportError', 'reportSummary', 'reportUnmatchedIds'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      for (const [operation, body] of [
        ['reportStatus', { action: 'earthmover_run', status: 'begin' }],
        ['reportError', { code: 'unknown', payload: { stacktrace: 'x' } }],
        ['reportSummary', {}],
        ['reportUnmatchedIds', { name: 'student_id', type: 'Local' }],
      ] as const) {
        const seen = await callAs(context, operation, { ...run.call, body })
        wantSuccess(context, operation, seen)
        context.want(
          seen.bytes.byteLength === 0 && !seen.headers.has('content-type'),
          `${operation} answers no body`,
          seen.text,
        )
      }
    },
  },
  {
    id: 'run-reports/status',
    title: 'Any words are kept as action and status, each pair once: the same again is a crash.',
    operations: [...started, 'reportStatus', 'listStatusUpdates'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const pairs = [
        ['earthmover_run', 'begin'],
        ['earthmover_run', 'success'],
        ['conformance', 'conformance'],
      ] as const
      for (const [action, status] of pairs) await report(context, run, 'reportStatus', { action, status })
      for (const [action, status] of pairs)
        await refuse(context, 'reportStatus', { ...run.call, body: { action, status } }, 500, 'server_error')
      for (const body of [
        {},
        { action: '', status: 'failure' },
        { action: 'x', status: '' },
        { action: 1, status: 'begin' },
      ])
        await refuse(context, 'reportStatus', { ...run.call, body }, 400, 'validation_failed')
      const told = (await succeed(context, 'listStatusUpdates', { path: run.path })).map(
        ({ action, status }) => `${action} ${status}`,
      )
      wantJson(context, told.sort(), pairs.map((pair) => pair.join(' ')).sort(), 'what was reported')
    },
  },
  {
    id: 'run-reports/errors',
    title: 'Errors are kept one beside the other and do not end the run; one without a code is a crash.',
    operations: [...started, 'reportError', 'listErrors'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      for (const code of ['earthmover_deps', 'lightbeam_send'])
        await report(context, run, 'reportError', { code, payload: {} })
      await refuse(context, 'reportError', { ...run.call, body: { payload: {} } }, 500, 'server_error')
      const codes = (await succeed(context, 'listErrors', { path: run.path })).map(({ error }) => error.code)
      wantJson(context, codes.sort(), ['earthmover_deps', 'lightbeam_send'], 'the errors')
      const { status } = (await runOf(context, run)) ?? {}
      context.want(status === 'running', 'the run goes on', status)
    },
  },
  {
    id: 'run-reports/summary',
    title: 'A summary takes the place of the one before, whatever is in it.',
    operations: [...started, 'reportSummary'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const counts = { records_processed: 1, records_skipped: 0, records_failed: 0 }
      for (const summary of [{ students: counts }, { studentAssessments: { ...counts, more: true } }]) {
        await report(context, run, 'reportSummary', summary)
        wantJson(context, (await runOf(context, run))?.summary, summary, 'the summary')
      }
    },
  },
  {
    id: 'run-reports/unmatched',
    title: 'Students who were not matched need a column and a type; a second report takes the place of the first.',
    operations: [...started, 'reportUnmatchedIds'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      for (const body of [{}, { name: '', type: 'Local' }, { name: 'id', type: '' }, { name: 5, type: 'Local' }])
        await refuse(context, 'reportUnmatchedIds', { ...run.call, body }, 400, 'validation_failed')
      for (const unmatched of [
        { name: 'id', type: 'Local', count: 3 },
        { name: 'student_id', type: 'studentUniqueId' },
      ]) {
        await report(context, run, 'reportUnmatchedIds', unmatched)
        wantJson(context, (await runOf(context, run))?.unmatchedStudentsInfo, unmatched, 'the unmatched students')
      }
    },
  },
]
