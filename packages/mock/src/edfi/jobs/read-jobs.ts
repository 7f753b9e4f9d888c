import type { EdfiContext } from '../context.ts'
import { callerOf, type EdfiCall, jobOf } from '../http/call.ts'
import { describeJobWithRuns, describeListedJob } from './describe-job.ts'
import { lastRunOfJob } from './runs-of-job.ts'
import { scatter } from './scatter.ts'

/** Jobs of the tenant that were started at least once, in no order. */
export function listJobs(context: EdfiContext, call: EdfiCall): readonly object[] {
  const { state, has } = context
  const { partnerId, tenantCode } = callerOf(call)
  const own = [...state.jobs.values()].filter(
    (job) => job.partnerId === partnerId && (job.tenantCode === tenantCode || has('edfi-list-of-every-tenant')),
  )
  const started = own.filter(({ id }) => lastRunOfJob(state, id) || has('edfi-list-with-unstarted'))
  return scatter(started, ({ uid }) => uid).map((job) => describeListedJob(job, context))
}

export const getJob = (context: EdfiContext, call: EdfiCall): object => describeJobWithRuns(jobOf(call), context)
