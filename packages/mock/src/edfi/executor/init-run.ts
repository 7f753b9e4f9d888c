import type { EdfiContext } from '../context.ts'
import type { EdfiCall } from '../http/call.ts'
import { refusal } from '../http/http-error.ts'
import { changeRun } from './change-run.ts'
import { findRun } from './find-run.ts'
import { runUrl } from './run-urls.ts'

/** Changes an init token for an access token, once: the run is `running` from here. */
export async function initRun(context: EdfiContext, call: EdfiCall): Promise<unknown> {
  const { executorTokens, has } = context
  const { run } = findRun(context, call)
  if (run.status !== 'new' && !has('edfi-init-repeatable')) throw refusal(401, 'Invalid token')
  // Before anything is waited for: of two calls at the same moment one is late.
  if (run.status === 'new' && !has('edfi-init-consumes-nothing'))
    changeRun(context, run.id, () => ({ status: 'running' }))
  return {
    token: await executorTokens.mint(run.id, 'access'),
    jobUrl: runUrl(has('edfi-init-relative-url') ? '' : call.origin, run.id),
  }
}
