import type { HasEdfiDefect } from '../defects.ts'
import { refusal } from '../http/http-error.ts'
import { readBearer } from './bearer.ts'
import type { ExecutorTokens, ExecutorTokenType } from './executor-tokens.ts'

/** Lets the executor of a run in. @param runId as it stands in the path @throws HttpError 401, 403 */
export type RunGuard = (headers: Headers, runId: string, type: ExecutorTokenType) => Promise<number>

export function createRunGuard(tokens: ExecutorTokens, has: HasEdfiDefect): RunGuard {
  return async (headers, runId, type) => {
    const token = readBearer(headers.get('authorization'))
    if (token === null) throw refusal(401, 'No token')
    const other = type === 'init' ? 'access' : 'init'
    const found =
      (await tokens.verify(token, type)) ??
      (has('edfi-executor-types-mixed') ? await tokens.verify(token, other) : null)
    if (found === null) throw refusal(401, 'Invalid token')
    const named = /^\d+$/.test(runId) ? Number(runId) : null
    if (named === found) return found
    if (named !== null && has('edfi-foreign-run-accepted')) return named
    throw refusal(403, 'Invalid token')
  }
}
