import type { EdfiContext } from '../context.ts'
import type { EdfiHandler } from '../http/call.ts'
import { Reply } from '../http/reply.ts'
import { getRunJob } from './describe-run-job.ts'
import { initRun } from './init-run.ts'
import { reportOutputFiles } from './report-output-files.ts'
import { reportError, reportSummary, reportUnmatchedIds } from './report-results.ts'
import { reportStatus } from './report-status.ts'
import { getRunRoster } from './stream-roster.ts'

type Handler = (context: EdfiContext, call: Parameters<EdfiHandler>[0]) => unknown

const reads = { initRun, getRunJob, getRunRoster } as const satisfies Readonly<Record<string, Handler>>

const reports = {
  reportStatus,
  reportError,
  reportSummary,
  reportUnmatchedIds,
  reportOutputFiles,
} as const satisfies Readonly<Record<string, Handler>>

/** What executors may ask and report, by operation. */
export function createExecutorHandlers(context: EdfiContext): Readonly<Record<string, EdfiHandler>> {
  const bind = (all: Readonly<Record<string, Handler>>): [string, EdfiHandler][] =>
    Object.entries(all).map(([name, handler]) => [name, (call) => handler(context, call)])
  if (!context.has('edfi-reports-200')) return Object.fromEntries([...bind(reads), ...bind(reports)])
  const answered = bind(reports).map(([name, handler]): [string, EdfiHandler] => [
    name,
    async (call) => new Reply(await handler(call), { status: 200 }),
  ])
  return Object.fromEntries([...bind(reads), ...answered])
}
