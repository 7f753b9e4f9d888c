import type { EdfiContext } from '../context.ts'
import { crash } from '../http/http-error.ts'
import type { RunRow } from '../state/rows.ts'

/** The run as it is at this moment. @throws HttpError 500 for one that is gone: nothing can refer to it */
export function readRun({ state }: EdfiContext, runId: number): RunRow {
  const run = state.runs.get(runId)
  if (!run) throw crash()
  return run
}

/** Puts other members into a run. @throws HttpError 500 for one that is gone */
export function changeRun(context: EdfiContext, runId: number, change: (run: RunRow) => Partial<RunRow>): void {
  const run = readRun(context, runId)
  const modifiedOn = new Date(context.clock.now()).toISOString()
  context.state.runs.set(runId, { ...run, modifiedOn, ...change(run) })
}
