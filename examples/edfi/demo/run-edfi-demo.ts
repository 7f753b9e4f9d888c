import type { Listening } from '@nova/mock'
import {
  createEdfiClient,
  downloadOutput,
  type EdfiClient,
  type JobObservation,
  type JobResults,
  progressGroups,
  type RunUpdateFacts,
  runJob,
} from '@nova/sdk/edfi'
import { correctedScores, scoresWithSlips } from './demo-scores.ts'

export { edfiDemoOptions } from './demo-scores.ts'

export interface EdfiDemoOptions {
  /** Set up with `edfiDemoOptions`. */
  readonly listening: Listening
  readonly out: { line(text: string): void }
}

export interface EdfiDemoResult {
  readonly ok: boolean
  /** For people. */
  readonly summary: string
}

/**
 * A file of scores is run to `complete with errors`, what kept the rest out is found out, the file is corrected, and a
 * second job gets everything in.
 */
export async function runEdfiDemo({ listening, out }: EdfiDemoOptions): Promise<EdfiDemoResult> {
  const baseUrl = listening.baseUrls.edfi
  const cookie = listening.edfiCredentials.sessions.user
  if (cookie === null) throw new Error('the platform has nobody who could run a job')
  const client = createEdfiClient({ baseUrl, auth: { cookie } })
  out.line(`Ed-Fi service on ${baseUrl}, storage on ${listening.baseUrls.store}`)

  out.line('Running scores.csv, 20 rows, through assessments/PSAT_SAT:')
  const first = await runScores(client, scoresWithSlips, out.line)
  const unmatched = await readUnmatched(client, first)
  out.line('Correcting the ids nobody knows and running the file again:')
  const second = await runScores(client, correctedScores, out.line)

  const ok = first.status === 'complete with errors' && unmatched.length === 4 && second.status === 'success'
  return { ok, summary: summarise(first, unmatched, second) }
}

async function runScores(client: EdfiClient, scores: string, line: (text: string) => void): Promise<JobResults> {
  let updates: RunUpdateFacts[] = []
  const show = (seen: JobObservation) => {
    if (seen.type === 'run') line(`  run ${seen.runId} ${seen.status}`)
    if (seen.type !== 'action') return
    updates = [...updates, seen]
    if (seen.status === 'begin' || seen.action === 'done') return
    for (const { name, actions } of progressGroups(updates, { sendToOds: true }))
      for (const { action, state, durationMs } of actions)
        if (action === seen.action) line(`  ${name.padEnd(14)}  ${action.padEnd(19)}  ${state}, ${durationMs ?? 0} ms`)
  }
  return await runJob(
    client,
    {
      template: 'assessments/PSAT_SAT',
      schoolYear: 2026,
      files: { results: { name: 'scores.csv', source: new TextEncoder().encode(scores), contentType: 'text/csv' } },
      params: { TEST_TYPE: 'SAT' },
    },
    { onObservation: show, watch: { minIntervalMs: 250 } },
  )
}

/** The rows that went nowhere, as the service has kept them. */
async function readUnmatched(client: EdfiClient, { job, unmatched }: JobResults): Promise<readonly string[]> {
  if (!unmatched?.fileName) return []
  const { bytes } = await downloadOutput(client, job.id, unmatched.fileName)
  const [, ...rows] = new TextDecoder().decode(bytes).trim().split(/\r?\n/)
  return rows
}

function summarise(first: JobResults, rows: readonly string[], second: JobResults): string {
  const { unmatched } = first
  return [
    '',
    'Summary of edfi',
    `  first     job ${first.job.id}: ${first.status}`,
    ...first.resources.map(
      ({ resource, processed, success, skipped, failed }) =>
        `  records   ${resource}: ${processed} processed, ${success} in, ${skipped} skipped, ${failed} failed`,
    ),
    `  why       ${unmatched?.count ?? 'no'} rows of column ${unmatched?.columnName} are no ${unmatched?.idType} of any student:`,
    ...rows.map((row) => `            ${row}`),
    `  files     ${first.outputs.map(({ name }) => name).join(', ')}`,
    `  second    job ${second.job.id}, with these rows corrected: ${second.status}, ${second.resources[0]?.success ?? 0} in`,
    '',
  ].join('\n')
}
