import type { EdfiContext } from '../context.ts'
import { jsonSchemas } from '../contract.ts'
import { type EdfiCall, jobOf } from '../http/call.ts'
import { stream } from '../http/reply.ts'
import type { RunErrorRow } from '../state/rows.ts'
import { lastRunOfJob, runsOfJob } from './runs-of-job.ts'
import { streamUpdates } from './stream-updates.ts'
import { updatesOfJob } from './updates-of-job.ts'

/** Reports of the last run, once or as a stream; null, which is sent as nothing at all, before the first one. */
export function listStatusUpdates(context: EdfiContext, call: EdfiCall): unknown {
  const { id } = jobOf(call)
  const { headers, signal } = call.request
  if (context.settings.serverSentEvents && acceptsEvents(headers.get('accept')))
    return stream('text/event-stream', streamUpdates(context, id, signal))
  return updatesOfJob(context, id) ?? (context.has('edfi-updates-empty-list') ? [] : null)
}

const acceptsEvents = (accept: string | null) =>
  (accept ?? '').split(',').some((range) => range.split(';')[0]?.trim().toLowerCase() === 'text/event-stream')

const shownCodes: readonly unknown[] = jsonSchemas['RunErrorCode']?.enum ?? []

/** Errors of the last run; null, which is sent as nothing at all, before the first one. */
export function listErrors({ state, has }: EdfiContext, call: EdfiCall): unknown {
  const { id } = jobOf(call)
  const last = lastRunOfJob(state, id)
  if (!last) return has('edfi-errors-empty-list') ? [] : null
  const errors = has('edfi-errors-of-every-run') ? runsOfJob(state, id).flatMap((run) => run.errors) : last.errors
  const shown = errors.map((error) => rewrite(error, has))
  return has('edfi-errors-bare') ? shown : shown.map((error) => ({ error }))
}

/** A code that is not on the list of this route comes out as `unknown`. What was reported with it does not change. */
function rewrite(error: RunErrorRow, has: EdfiContext['has']): RunErrorRow {
  const { id, code, payload } = error
  if (shownCodes.includes(code) || has('edfi-errors-not-rewritten')) return { id, code, payload }
  return { id, code: 'unknown', payload: has('edfi-errors-payload-dropped') ? {} : payload }
}
