import { listStudents, type RosterRow } from '../storage/roster.ts'
import type { RunJobDocument } from './executor-calls.ts'
import { type ExecutorAction, ExecutorFailure, executorCodes } from './executor-failure.ts'
import type { ExecutorPace } from './executor-pace.ts'
import { addCounts, type Counts, countSent, formatLines } from './make-records.ts'
import { parseRoster, readAllYears } from './read-rosters.ts'
import { formatTable, readTable } from './read-table.ts'
import type { WholeScript } from './script-book.ts'
import { type TransformTools, transformFile } from './transform-file.ts'

const resource = 'studentAssessments'

/** The program dies without a word. */
export class ExecutorDeath extends Error {}

export interface RunTools extends TransformTools {
  readonly pace: ExecutorPace
  readonly script: WholeScript
  /** Whose students the ODS has. */
  readonly tenantCode: string
  /** Whether an ODS lets somebody in. */
  readonly letsIn: (ods: NonNullable<RunJobDocument['assessmentDatastore']>) => boolean
}

/** Does a job from its document to its last report. @throws ExecutorDeath where the script has it die */
export async function simulateRun(tools: RunTools): Promise<void> {
  const { job, calls, pace } = tools
  let current: ExecutorAction | null = null
  const reportStatus = (action: string, status: 'begin' | 'success' | 'failure') =>
    calls.report(job.appUrls.status, `${action} ${status}`, { action, status })

  const enter = async (action: ExecutorAction) => {
    if (current !== null) await reportStatus(current, 'success')
    current = action
    await reportStatus(action, 'begin')
    await suffer(tools, action)
  }

  try {
    await work(tools, enter)
    await reportStatus('upload_output', 'success')
    await reportStatus('done', 'success')
  } catch (error) {
    if (error instanceof ExecutorDeath) throw error
    const failure = error instanceof ExecutorFailure ? error : new ExecutorFailure('unknown', String(error))
    pace.limit(null)
    for (const waitMs of [5000, 10_000, 0]) {
      const name = current ?? ''
      if ((await reportStatus(name, 'failure')) === 201) break
      await pace.pause(waitMs)
    }
    await calls.report(job.appUrls.error, 'error', { code: failure.code, payload: failure.payload })
    await reportStatus('done', 'failure')
  }
}

/** Lets the time of an action pass, and what the script has in store for it. */
async function suffer({ script, pace, files, job }: RunTools, action: ExecutorAction | null): Promise<void> {
  const { outcome, timings } = script
  const reached = (wanted: ExecutorAction | null) =>
    // Without an ODS nothing is sent: what was to happen there happens before it.
    action === (wanted === 'lightbeam_send' && !job.sendToOds ? 'earthmover_run' : wanted)
  const isHanging = outcome === 'hang in running' || (typeof outcome === 'object' && 'hang' in outcome)
  if (isHanging && reached(typeof outcome === 'object' ? outcome.hang : 'earthmover_run')) throw new ExecutorDeath()
  if (action !== null) await pace.pause(timings[action])
  if (typeof outcome !== 'object' || !('error' in outcome)) return
  const { error: code, payload, at = executorCodes[code].at } = outcome
  if (!reached(at)) return
  if (code === 'executor_timeout') await pace.timeOut()
  const isOfInput = code === 'input_s3_download' || code === 'job_file'
  throw new ExecutorFailure(code, 'The script wants it', {
    ...executorCodes[code].extras,
    ...(isOfInput && { name: 'INPUT_FILE', path: files.inputKey('INPUT_FILE') }),
    ...payload,
  })
}

async function work(tools: RunTools, enter: (action: ExecutorAction) => Promise<void>): Promise<void> {
  const { job, files, calls } = tools
  await suffer(tools, null)
  if (job.inputFiles['INPUT_FILE'] === undefined)
    throw new ExecutorFailure('invalid_job', 'There is nothing to do', executorCodes.invalid_job.extras)
  await enter('refresh_bundle_code')
  await enter('earthmover_deps')
  await enter('get_student_roster')
  const roster = await readRoster(tools)
  await files.writeOutput('studentEducationOrganizationAssociations.jsonl', formatLines(roster))
  await enter('get_input_files')
  const inputs = new Map<string, Uint8Array>()
  for (const variable of Object.keys(job.inputFiles)) inputs.set(variable, await files.readInput(variable))
  await enter('earthmover_run')
  const made = await transformFile(tools, readTable(inputs.get('INPUT_FILE') ?? new Uint8Array()), roster)
  const sent = job.sendToOds ? await send(tools, made.odsRecords, enter) : null
  const { rows } = made.unmatched
  if (rows.length > 0) {
    const { name, type } = made
    await calls.report(job.appUrls.unmatchedIds, 'unmatched ids', { name, type, count: rows.length })
    await files.writeOutput('input_no_student_id_match.csv', formatTable(made.unmatched))
  }
  await enter('upload_output')
  if (made.odsRecords.length > 0) await upload(tools, 'ods', made.odsRecords)
  if (made.otherRecords.length > 0) await upload(tools, 'non-ods', made.otherRecords)
  const others: Counts = { records_processed: made.otherRecords.length, records_skipped: 0, records_failed: 0 }
  const counted = [...(sent ? [sent] : []), ...(others.records_processed > 0 ? [others] : [])]
  if (counted.length > 0) await calls.report(job.appUrls.summary, 'summary', { [resource]: addCounts(counted) })
}

/** The students to match with: of the ODS, of all years, or of the file beside the job. */
async function readRoster({ job, calls, files, tenantCode, letsIn }: RunTools): Promise<readonly RosterRow[]> {
  const { assessmentDatastore: ods, appUrls } = job
  if (job.sendToOds) {
    if (!ods || !letsIn(ods))
      throw new ExecutorFailure('lightbeam_fetch', 'The ODS lets nobody in', executorCodes.lightbeam_fetch.extras)
    return listStudents(tenantCode)
  }
  if (appUrls.roster !== undefined) return readAllYears(calls, appUrls.roster)
  return parseRoster(await files.readRoster())
}

async function send(
  { files, script }: RunTools,
  records: readonly object[],
  enter: (action: ExecutorAction) => Promise<void>,
): Promise<Counts | null> {
  await enter('lightbeam_send')
  const counts = countSent(records, script.outcome === 'complete with errors' ? 1 : 0)
  const isEmpty = records.length === 0
  await files.writeOutput('lb-send-results.json', JSON.stringify({ resources: isEmpty ? {} : { [resource]: counts } }))
  if (!isEmpty && counts.records_failed === counts.records_processed)
    throw new ExecutorFailure('lightbeam_send', 'The ODS refused everything')
  return isEmpty ? null : counts
}

async function upload({ job, files, calls }: RunTools, folder: 'ods' | 'non-ods', records: readonly object[]) {
  await files.writeOutput(`${folder}/${resource}.jsonl`, formatLines(records))
  await calls.report(job.appUrls.outputFiles, 'output files', {
    sentToOds: folder === 'ods',
    path: files.outputPath(folder),
  })
}
