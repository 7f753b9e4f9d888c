import type { EdfiContext } from '../context.ts'
import { type EdfiCall, runIdOf } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import { changeRun } from './change-run.ts'

type Plain = Readonly<Record<string, unknown>>

/** Stores why a run fails, as it comes. @throws HttpError 500 without a code */
export function reportError(context: EdfiContext, call: EdfiCall): void {
  const { state, has } = context
  const { code: given, payload = {} } = call.body as Plain
  const code = given === undefined && has('edfi-error-without-code-accepted') ? 'unknown' : given
  if (typeof code !== 'string') throw crash()
  const error = { id: state.nextId('error'), code, payload }
  changeRun(context, runIdOf(call), ({ errors, status }) => ({
    errors: has('edfi-error-last-only') ? [error] : [...errors, error],
    status: has('edfi-error-ends-run') ? 'error' : status,
  }))
}

/** Stores how many records went where, in place of what was there. */
export function reportSummary(context: EdfiContext, call: EdfiCall): void {
  const isMerged = context.has('edfi-summary-merged')
  changeRun(context, runIdOf(call), ({ summary }) => ({
    summary: isMerged ? { ...(summary as Plain | null), ...(call.body as Plain) } : call.body,
  }))
}

/** Stores that students were not matched, in place of what was there. */
export function reportUnmatchedIds(context: EdfiContext, call: EdfiCall): void {
  const { has } = context
  const { name, type, count } = call.body as Plain
  if (count === undefined && has('edfi-unmatched-count-required')) throw refusal(400, ['count is needed'])
  changeRun(context, runIdOf(call), ({ unmatchedStudentsInfo: before }) => ({
    unmatchedStudentsInfo:
      before !== null && has('edfi-unmatched-first-kept')
        ? before
        : { name, type, ...(count !== undefined && { count }) },
  }))
}
