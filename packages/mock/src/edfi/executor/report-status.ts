import type { EdfiContext } from '../context.ts'
import { type EdfiCall, runIdOf } from '../http/call.ts'
import { crash, refusal } from '../http/http-error.ts'
import type { RunRow } from '../state/rows.ts'
import { changeRun, readRun } from './change-run.ts'
import { listOutputFiles } from './list-output-files.ts'

interface StatusReport {
  readonly action: string
  readonly status: string
}

const knownActions: ReadonlySet<string> = new Set([
  'refresh_bundle_code',
  'earthmover_deps',
  'get_student_roster',
  'get_input_files',
  'earthmover_run',
  'lightbeam_send',
  'upload_output',
  'done',
])

/**
 * Stores where an action is. `done` ends the run in three writes with moments between them: the report, the status of
 * the run (behind `edfi:done-status`), the list of output files (behind `edfi:done-files`). A fault at one of the
 * points is a crash that leaves the writes before it.
 * @throws HttpError 500 for a pair that is stored already, and for a second end of a run
 */
export async function reportStatus(context: EdfiContext, call: EdfiCall): Promise<void> {
  const { has, clock } = context
  const runId = runIdOf(call)
  const { action, status } = call.body as StatusReport
  if (has('edfi-status-words-checked') && !knownActions.has(action)) throw refusal(400, ['action is not known'])
  const before = readRun(context, runId)
  const isRepeated = before.updates.some((update) => update.action === action && update.status === status)
  if (isRepeated && !has('edfi-status-repeat-accepted')) throw crash()
  const insert = () =>
    changeRun(context, runId, ({ updates }) => ({
      updates: [...updates, { action, status, receivedAt: new Date(clock.now()).toISOString() }],
    }))
  if (action !== 'done') return insert()
  const isSecond = before.updates.some((update) => update.action === 'done')
  if (has('edfi-done-before-update')) {
    await finish(context, runId, status, isSecond)
    insert()
  } else {
    insert()
    await finish(context, runId, status, isSecond)
  }
}

async function finish(context: EdfiContext, runId: number, status: string, isSecond: boolean): Promise<void> {
  const { has } = context
  const gapsMs = context.launcher.doneGapsMs(runId)
  await reach(context, 'edfi:done-status', gapsMs.status)
  if (!has('edfi-done-not-final') && !(isSecond && has('edfi-done-second-ignored')))
    changeRun(context, runId, () => ({ status: endOf(context, status) }))
  await reach(context, 'edfi:done-files', gapsMs.files)
  // The rows of the first end are in the way of those of the second.
  if (isSecond && !has('edfi-done-second-accepted')) throw crash()
  const outputFiles = await listOutputFiles(context, readRun(context, runId))
  changeRun(context, runId, () => ({ outputFiles }))
}

const endOf = ({ has }: EdfiContext, status: string): RunRow['status'] =>
  status === 'success' || has('edfi-done-always-success') ? 'success' : 'error'

/** A moment in which everybody sees what was written so far. */
async function reach({ save, clock, pass }: EdfiContext, point: string, gapMs: number): Promise<void> {
  await save()
  if (gapMs > 0) await clock.sleep(gapMs)
  await pass(point)
}
