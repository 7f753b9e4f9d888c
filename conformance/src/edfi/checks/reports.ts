import type { EdfiCheck, EdfiContext } from '../edfi-check.ts'
import { callAs, succeed, wantJson } from '../expect-answer.ts'
import { makeJob, startJob } from '../make-job.ts'
import { endRun, heldAgain, heldRun, report } from '../run-executor.ts'

const lists = ['listStatusUpdates', 'listErrors'] as const

/** Codes that people's API does not know. */
const hiddenCodes = ['executor_timeout', 'invalid_job', 'cross_year_roster_fetch', 'conformance_none']

/** What executors reported, as people read it. */
export const reportChecks: readonly EdfiCheck[] = [
  {
    id: 'reports/before-first-run',
    title: 'Before the first run, reports and errors are no body at all, not an empty list.',
    operations: ['createJob', ...lists],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path } = await makeJob(context)
      for (const operation of lists) {
        const seen = await callAs(context, operation, { path })
        context.want(
          seen.status === 200 && seen.bytes.byteLength === 0,
          `${operation} is 200 without a body`,
          `${seen.status} ${seen.text}`,
        )
      }
    },
  },
  {
    id: 'reports/of-a-run',
    title: 'Once there is a run, they are lists.',
    operations: ['createJob', 'startJob', 'getJob', ...lists],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const { path } = await startJob(context, await makeJob(context))
      for (const operation of lists) {
        const { json, text } = await callAs(context, operation, { path })
        context.want(Array.isArray(json), `${operation} is a list`, text)
        if (context.facts.host) wantJson(context, json, [], `${operation} of a run that waits`)
      }
    },
  },
  {
    id: 'reports/last-run-only',
    title: 'Reports and errors are those of the last run.',
    operations: ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportStatus', 'reportError', ...lists],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const first = await heldRun(context)
      await report(context, first, 'reportStatus', { action: 'earthmover_deps', status: 'begin' })
      await report(context, first, 'reportError', { code: 'earthmover_deps', payload: { stacktrace: 'x' } })
      await endRun(context, first, 'failure')
      const ofFirst = await succeed(context, 'listStatusUpdates', { path: first.path })
      wantJson(
        context,
        ofFirst.map(({ action, status }) => `${action} ${status}`).sort(),
        ['done failure', 'earthmover_deps begin'],
        'what the first run reported',
      )
      const second = await heldAgain(context, first)
      await report(context, second, 'reportStatus', { action: 'refresh_bundle_code', status: 'begin' })
      const updates = await succeed(context, 'listStatusUpdates', { path: second.path })
      wantJson(
        context,
        updates.map(({ action }) => action),
        ['refresh_bundle_code'],
        'what the second run reported',
      )
      wantJson(context, await succeed(context, 'listErrors', { path: second.path }), [], 'the errors of the second run')
    },
  },
  {
    id: 'reports/errors',
    title: 'Errors come in objects; codes the route does not know are unknown, with the payload as it was.',
    operations: ['createJob', 'startJob', 'getJob', 'initRun', 'getRunJob', 'reportError', 'listErrors'],
    needs: ['app'],
    consent: ['destructive'],
    async run(context: EdfiContext) {
      const run = await heldRun(context)
      const codes = ['earthmover_run', 'insufficient_matches', ...hiddenCodes]
      for (const code of codes)
        await report(context, run, 'reportError', { code, payload: { stacktrace: 'x', was: code } })
      const errors = await succeed(context, 'listErrors', { path: run.path })
      const told = errors.map(({ error }) => [error.code, (error.payload as { was?: unknown }).was]).sort()
      const wanted = codes.map((code) => [hiddenCodes.includes(code) ? 'unknown' : code, code]).sort()
      wantJson(context, told, wanted, 'the codes and their payloads')
    },
  },
]
