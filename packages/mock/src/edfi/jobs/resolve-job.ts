import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall, jobOf } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { describeJob } from './describe-job.ts'
import { displayStatus } from './display-status.ts'
import { lastRunOfJob } from './runs-of-job.ts'

/** Says that somebody dealt with the errors of a job, or not. */
export function resolveJob(context: EdfiContext, call: EdfiCall): unknown {
  const { state, clock, has } = context
  const job = jobOf(call)
  const status = displayStatus(job, lastRunOfJob(state, job.id), {
    countsFailures: !has('edfi-resolve-without-failures'),
    countsEveryResource: has('edfi-resolve-every-resource'),
  })
  const canChange =
    status === 'complete with errors' ||
    (status === 'resolved' && !has('edfi-resolve-for-good')) ||
    (status === 'error' && has('edfi-resolve-failed-run')) ||
    has('edfi-resolve-any')
  if (!canChange) throw refusal(400, `A job that is ${status ?? 'not started'} cannot be resolved`)
  const { isResolved } = call.body as { readonly isResolved: boolean }
  const changed = {
    ...job,
    isResolved,
    modifiedOn: new Date(clock.now()).toISOString(),
    modifiedById: callerOf(call).user.id,
  }
  state.jobs.set(job.id, changed)
  return has('edfi-resolve-answers-job') ? describeJob(changed, context) : undefined
}
