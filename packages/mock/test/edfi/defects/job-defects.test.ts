import { jobSummaries } from '../../../src/edfi/jobs/job-defects.ts'
import type { VirtualClock } from '../../../src/index.ts'
import { file, type RunReport, sat, tick } from '../jobs-world.ts'
import { afterRun, calls, creating, type Look, type Seen, seeEach, shown } from './see-defect.ts'

const params = (...inputParams: unknown[]) => ({ ...sat, inputParams })
const type = (value: unknown) => ({ templateKey: 'TEST_TYPE', value })
const without = (value: object, member: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member))
const crashing = { ...sat, files: [file('INPUT_FILE'), file('INPUT_FILE', 'b.csv')] }

const unmatched: RunReport = { outputs: ['input_no_student_id_match.csv', 'ods/a.jsonl'], done: 'success' }
const refused = (resource: string): RunReport => ({
  summary: { [resource]: { records_processed: 9, records_skipped: 0, records_failed: 1 } },
  done: 'success',
})
const failed: RunReport = {
  updates: [['earthmover_run', 'failure']],
  error: { code: 'executor_timeout', payload: { stacktrace: 'x', timeout_seconds: 60 } },
  done: 'failure',
}
const resolve = (isResolved: boolean) => ['PUT /api/jobs/1/resolve', { isResolved }] as const
const note = (noteText: string) => ['POST /api/jobs/1/notes', { noteText }] as const

/** How a job looks that two runs have gone through. */
const afterTwoRuns =
  (...lines: string[]): Look =>
  async (seen) => {
    await seen.play({ ...failed, outputs: ['first.json'] })
    await tick(seen)
    const runId = await seen.start(1)
    await seen.report(runId, { updates: [['earthmover_run', 'begin']], done: 'success' })
    await seen.platform.edfi.putObject('ea/grand-bend/2526/1/output/first.json', 'second life')
    return calls('user', ...lines)(seen)
  }

const failLaunch =
  (...lines: string[]): Look =>
  async (seen) => {
    await seen.create()
    seen.platform.faults.add({ on: { operation: 'edfi:launch' }, do: { kind: 'fail' } })
    return calls('user', 'PUT /api/jobs/1/start', ...lines)(seen)
  }

/** What becomes of one PUT to the URL of a new job, after some time. */
const uploading =
  (headers: Record<string, string> = {}, afterMs = 0): Look =>
  async (seen) => {
    const { json } = await seen.user('POST /api/jobs', sat)
    await seen.platform.clock.sleep(afterMs)
    return (await seen.put(json.uploadLocations[0].url, 'x', headers)).status
  }

/** How a file looks for whoever goes to its URL. */
const downloading =
  (name: string, afterMs = 0): Look =>
  async (seen) => {
    await seen.play(unmatched)
    const { text } = await seen.user(`GET /api/jobs/1/output-files/${name}`)
    await seen.platform.clock.sleep(afterMs)
    const read = await seen.platform.fetch(text)
    return [read.status, read.headers.get('content-disposition')]
  }

const bytesOf = async (seen: Seen) => {
  const clock = seen.platform.clock as VirtualClock
  const leaving = new AbortController()
  const answer = await seen.platform.fetch(`${seen.baseUrl}/api/jobs/1/status-updates`, {
    headers: { cookie: seen.credentials.sessions.user ?? '', accept: 'text/event-stream' },
    signal: leaving.signal,
  })
  const pieces: string[] = []
  const reading = (async () => {
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) pieces.push(piece)
    pieces.push('end')
  })().catch(() => {})
  return {
    async until(ms: number) {
      await clock.advance(ms)
      await clock.sleep(1)
      const seenSoFar = [...pieces]
      leaving.abort()
      await reading
      return seenSoFar
    },
  }
}

const streaming: Look = async (seen) => {
  const { runId } = await seen.createStarted()
  const stream = await bytesOf(seen)
  await seen.report(runId, { updates: [['earthmover_run', 'begin']] })
  await seen.report(runId, { updates: [['earthmover_run', 'success']], done: 'success' })
  return stream.until(1000)
}

seeEach(jobSummaries, {
  'edfi-checks-files-first': creating({ ...sat, inputParams: [], files: [] }),
  'edfi-create-200': creating(sat),
  'edfi-create-answers-job-id': creating(sat),
  'edfi-create-disabled-bundle-accepted': calls('sam', [
    'POST /api/jobs',
    { ...sat, template: { path: 'assessments/WIN' } },
  ]),
  'edfi-create-drops-url': creating(sat),
  'edfi-create-duplicate-key-accepted': creating(crashing),
  'edfi-create-ignores-cross-year': async (seen) => {
    await seen.partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: true })
    return creating({ ...sat, schoolYearId: '2324' })(seen)
  },
  'edfi-create-keeps-name': creating(sat),
  'edfi-create-leaves-nothing': creating(crashing),
  'edfi-create-maps-urls': creating(sat),
  'edfi-create-without-template-400': creating(without(sat, 'template')),
  'edfi-create-without-type-400': creating({ ...sat, files: [without(file('INPUT_FILE'), 'type')] }),
  'edfi-download-looks-first': async (seen) => {
    await seen.create()
    return shown(await seen.user('GET /api/jobs/1/files/INPUT_FILE'))
  },
  'edfi-download-name-cut': downloading('ods%2Fa.jsonl'),
  'edfi-download-url-for-a-day': downloading('ods%2Fa.jsonl', 3_700_000),
  'edfi-download-without-name': downloading('input_no_student_id_match.csv'),
  'edfi-errors-bare': afterRun(failed, 'GET /api/jobs/1/errors'),
  'edfi-errors-empty-list': calls('user', ['POST /api/jobs', sat], 'GET /api/jobs/1/errors'),
  'edfi-errors-not-rewritten': afterRun(failed, 'GET /api/jobs/1/errors'),
  'edfi-errors-of-every-run': afterTwoRuns('GET /api/jobs/1/errors'),
  'edfi-errors-payload-dropped': afterRun(failed, 'GET /api/jobs/1/errors'),
  'edfi-events-endless': streaming,
  'edfi-events-late': streaming,
  'edfi-events-only-fresh': streaming,
  'edfi-file-missing-404': calls('user', ['POST /api/jobs', sat], 'GET /api/jobs/1/files/OTHER'),
  'edfi-file-name-cleaned': creating({ ...sat, files: [file('INPUT_FILE', 'a b.csv')] }),
  'edfi-file-url-in-object': calls('user', ['POST /api/jobs', sat], 'GET /api/jobs/1/files/INPUT_FILE'),
  'edfi-file-with-internal-name': creating(sat),
  'edfi-files-required-unchecked': creating({ ...sat, files: [] }),
  'edfi-files-type-checked': creating({ ...sat, files: [file('INPUT_FILE', 'scores.dat')] }),
  'edfi-files-unknown-accepted': creating({ ...sat, files: [...sat.files, file('OTHER')] }),
  'edfi-job-with-status': creating(sat),
  'edfi-job-without-runs': creating(sat),
  'edfi-launch-failure-leaves-run-new': failLaunch('GET /api/jobs/1'),
  'edfi-launch-failure-untold': failLaunch(),
  'edfi-launch-failure-without-error': failLaunch('GET /api/jobs/1/errors'),
  'edfi-launch-failure-without-update': failLaunch('GET /api/jobs/1/status-updates'),
  'edfi-list-of-every-tenant': async (seen) => {
    await seen.createStarted()
    return calls('otherTenant', 'GET /api/jobs')(seen)
  },
  'edfi-list-with-unstarted': calls('user', ['POST /api/jobs', sat], 'GET /api/jobs'),
  'edfi-list-without-runs': afterRun({}, 'GET /api/jobs'),
  'edfi-list-without-year': afterRun({}, 'GET /api/jobs'),
  'edfi-note-answered': calls('user', ['POST /api/jobs', sat], note('x')),
  'edfi-note-author-only': async (seen) => {
    await calls('user', ['POST /api/jobs', sat], note('x'))(seen)
    return calls('partnerAdmin', ['PUT /api/jobs/1/notes/1', { noteText: 'y' }])(seen)
  },
  'edfi-note-change-unsigned': async (seen) => {
    await calls('user', ['POST /api/jobs', sat], note('x'))(seen)
    return calls('partnerAdmin', ['PUT /api/jobs/1/notes/1', { noteText: 'y' }], 'GET /api/jobs/1/notes')(seen)
  },
  'edfi-note-delete-idempotent': calls('user', ['POST /api/jobs', sat], 'DELETE /api/jobs/1/notes/1'),
  'edfi-note-delete-ignored': calls(
    'user',
    ['POST /api/jobs', sat],
    note('x'),
    'DELETE /api/jobs/1/notes/1',
    'GET /api/jobs/1/notes',
  ),
  'edfi-note-empty-accepted': calls('user', ['POST /api/jobs', sat], note('')),
  'edfi-note-length-unchecked': calls('user', ['POST /api/jobs', sat], note('x'.repeat(5001))),
  'edfi-note-of-any-job': calls('user', ['POST /api/jobs', sat], ['POST /api/jobs', sat], note('x'), [
    'PUT /api/jobs/2/notes/1',
    { noteText: 'y' },
  ]),
  'edfi-notes-newest-first': calls('user', ['POST /api/jobs', sat], note('a'), note('b'), 'GET /api/jobs/1/notes'),
  'edfi-output-decoded-once': afterRun(
    { outputs: ['50%.csv'], done: 'success' },
    'GET /api/jobs/1/output-files/50%25.csv',
  ),
  'edfi-output-files-as-text': afterRun(unmatched, 'GET /api/jobs/1'),
  'edfi-output-missing-404': afterRun(unmatched, 'GET /api/jobs/1/output-files/other.csv'),
  'edfi-output-of-last-run-only': async (seen) => {
    await seen.play({ outputs: ['first.json'], done: 'success' })
    await tick(seen)
    await seen.start(1)
    return calls('user', 'GET /api/jobs/1/output-files/first.json')(seen)
  },
  'edfi-params-null-counts': creating(params(type(null))),
  'edfi-params-required-unchecked': creating(params()),
  'edfi-params-unknown-accepted': creating(params(type('SAT'), { templateKey: 'OTHER', value: 'x' })),
  'edfi-params-values-unchecked': creating(params(type('sat'))),
  'edfi-params-year-required': creating(sat),
  'edfi-path-raw': calls('otherTenant', ['POST /api/jobs', sat], 'GET /api/jobs/1'),
  'edfi-path-with-end-year': creating(sat),
  'edfi-resolve-answers-job': afterRun(unmatched, resolve(true)),
  'edfi-resolve-any': calls('user', ['POST /api/jobs', sat], resolve(true)),
  'edfi-resolve-every-resource': afterRun(refused('objectiveAssessments'), resolve(true)),
  'edfi-resolve-failed-run': afterRun(failed, resolve(true)),
  'edfi-resolve-for-good': afterRun(unmatched, resolve(true), resolve(false)),
  'edfi-resolve-without-failures': afterRun(refused('studentAssessments'), resolve(true)),
  'edfi-start-checks-files': calls('user', ['POST /api/jobs', sat], 'PUT /api/jobs/1/start'),
  'edfi-start-during-run': afterRun({}, 'PUT /api/jobs/1/start'),
  'edfi-start-during-run-409': afterRun({}, 'PUT /api/jobs/1/start'),
  'edfi-start-keeps-file-status': afterRun({}, 'GET /api/jobs/1'),
  'edfi-start-only-once': afterRun(unmatched, 'PUT /api/jobs/1/start'),
  'edfi-start-replaces-run': afterRun(unmatched, 'PUT /api/jobs/1/start', 'GET /api/jobs/1'),
  'edfi-start-with-runs': calls('user', ['POST /api/jobs', sat], 'PUT /api/jobs/1/start'),
  'edfi-templates-of-registry': calls('sam', 'GET /api/job-templates/assessments'),
  'edfi-templates-without-year': calls('user', 'GET /api/job-templates/assessments'),
  'edfi-updates-empty-list': calls('user', ['POST /api/jobs', sat], 'GET /api/jobs/1/status-updates'),
  'edfi-updates-of-every-run': afterTwoRuns('GET /api/jobs/1/status-updates'),
  'edfi-upload-checksum-signed': uploading(),
  'edfi-upload-type-signed': uploading({ 'content-type': 'application/x-other' }),
  'edfi-upload-url-for-a-day': uploading({}, 3_700_000),
})
