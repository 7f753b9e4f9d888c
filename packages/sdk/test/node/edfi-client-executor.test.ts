import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { actionsOf, executorActions } from '../../src/edfi/executor/executor-actions.ts'
import { createEdfiExecutorClient } from '../../src/edfi/executor/executor-client.ts'
import type { ExecutorRun } from '../../src/edfi/executor/executor-run.ts'
import { readRunRoster } from '../../src/edfi/executor/read-run-roster.ts'
import { createWorld, failureOf, requestsOf, type World } from './edfi-client-world.ts'

let world: World
beforeEach(async () => {
  world = await createWorld()
})
afterEach(() => world.platform.close())

/** Updates and errors of a job as people see them. */
const seen = async (jobId: number) => ({
  updates: ((await world.user.listStatusUpdates(jobId)) ?? []).map(({ action, status }) => `${action} ${status}`),
  errors: ((await world.user.listErrors(jobId)) ?? []).map(({ error }) => error),
  runs: (await world.user.getJob(jobId)).runs.map(({ status }) => status),
})
const beginAll = async (run: ExecutorRun, upTo = 'upload_output') => {
  for (const action of actionsOf(run.job.sendToOds)) {
    await run.begin(action)
    if (action === upTo) return
  }
}
const put = (run: ExecutorRun, name: string) =>
  world.platform.edfi.putObject(`${run.storage.basePath}/output/${name}`, '{}\n')
const after = { kind: 'drop', when: 'after' } as const

describe('a run', () => {
  it.each<readonly [string, string, boolean]>([
    ['that sends to an ODS', '2526', true],
    ['that does not', '2425', false],
  ])('%s is reported from the handshake to its success, in the one order', async (_what, year, sendToOds) => {
    const order = await world.launch(year)
    const run = await world.open(order)
    expect(run).toMatchObject({ runId: order.runId, job: { sendToOds }, current: null, ended: null })
    expect(run.storage.bucket).toBe(order.bucket)
    await beginAll(run, sendToOds ? 'lightbeam_send' : 'earthmover_run')
    await run.unmatched({ name: 'StudentID', type: 'Local', count: 2 })
    await run.begin('upload_output')
    await put(run, 'ods/studentAssessments.jsonl')
    expect(await run.outputFiles(`${run.storage.basePath}/output/ods/`, sendToOds)).toMatchObject({
      outcome: 'reported',
    })
    await run.summary({ studentAssessments: { records_processed: 8, records_skipped: 1, records_failed: 1 } })
    await run.succeed()
    expect(run.ended).toBe('success')

    const { updates, errors, runs } = await seen(order.jobId)
    const actions = executorActions.filter((action) => sendToOds || action !== 'lightbeam_send')
    const wanted = actions.flatMap((action) =>
      action === 'done' ? ['done success'] : [`${action} begin`, `${action} success`],
    )
    expect(updates.sort()).toEqual(wanted.sort())
    expect([errors, runs]).toEqual([[], ['success']])
    expect((await world.user.getJob(order.jobId)).runs[0]).toMatchObject({
      unmatchedStudentsInfo: { name: 'StudentID', count: 2 },
      summary: { studentAssessments: { records_processed: 8 } },
      runOutputFile: [{ name: 'ods/studentAssessments.jsonl' }],
    })
  })

  it('that fails says of which action, why, and that it is over, in this order', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await beginAll(run, 'get_input_files')
    const error = Object.assign(new Error('no file'), { stack: `${'x'.repeat(7000)}é` })
    const payload = { name: 'INPUT_FILE', path: 'a/b' }
    expect(await run.fail({ code: 'input_s3_download', payload, error })).toEqual({
      isActionRecorded: true,
      isErrorRecorded: true,
    })
    expect(run.ended).toBe('failure')
    const posted = world.platform.journal.entries
      .map(({ operation }) => operation)
      .filter((name) => /^report/.test(name))
    expect(posted.slice(-3)).toEqual(['reportStatus', 'reportError', 'reportStatus'])
    const { updates, errors, runs } = await seen(order.jobId)
    expect(updates).toEqual(expect.arrayContaining(['get_input_files failure', 'done failure']))
    expect(errors).toMatchObject([
      { code: 'input_s3_download', payload: { ...payload, stacktrace: `${'x'.repeat(6142)}é` } },
    ])
    expect(runs).toEqual(['error'])
  })

  it('that fails before anything began reports no action: the service would refuse it', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    expect(await run.fail({ code: 'invalid_job' })).toEqual({ isActionRecorded: false, isErrorRecorded: true })
    expect((await seen(order.jobId)).updates).toEqual(['done failure'])
  })

  it('goes out in the order it was asked for, though nobody waits', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    const asked = [run.begin('refresh_bundle_code'), run.begin('earthmover_deps'), run.begin('get_student_roster')]
    await Promise.all(asked)
    expect(run.current).toBe('get_student_roster')
    expect((await seen(order.jobId)).updates).toHaveLength(5)
  })

  it('refuses what is not due, and sends nothing of it', async () => {
    const run = await world.open(await world.launch())
    world.platform.journal.clear()
    for (const [report, due] of [
      [() => run.begin('earthmover_run'), "begin('refresh_bundle_code')"],
      [() => run.unmatched({ name: 'a', type: 'b' }), "begin('refresh_bundle_code')"],
      [() => run.outputFiles('x', true), "begin('refresh_bundle_code')"],
      [() => run.summary({}), "begin('refresh_bundle_code')"],
      [() => run.succeed(), "begin('refresh_bundle_code')"],
    ] as const) {
      const error = await failureOf(report())
      expect(error).toMatchObject({ code: 'report_out_of_order', kind: 'local', attempts: 0 })
      expect(error.advice).toContain(due)
    }
    expect(world.platform.journal.entries).toHaveLength(0)
  })

  it('refuses a folder of another job before it is sent', async () => {
    const run = await world.open(await world.launch())
    await beginAll(run)
    expect(await failureOf(run.outputFiles(`s3://${run.storage.bucket}/x`, true))).toMatchObject({
      code: 'path_refused',
    })
    expect(await failureOf(run.outputFiles(`${run.storage.basePath}-evil/output`, true))).toMatchObject({
      code: 'path_refused',
    })
    expect(requestsOf(world.platform, 'reportOutputFiles')).toBe(0)
    expect(await failureOf(run.outputFiles(`${run.storage.basePath}/output/ods`, true))).toMatchObject({
      code: 'output_path_rejected',
      status: 400,
    })
  })
})

describe('answers that are lost', () => {
  it('of a status report: a crash on repeating it says that it is there', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    world.fault('reportStatus', after, { times: 2 })
    await run.begin('refresh_bundle_code')
    await run.begin('earthmover_deps')
    expect((await seen(order.jobId)).updates.sort()).toEqual(
      ['earthmover_deps begin', 'refresh_bundle_code begin', 'refresh_bundle_code success'].sort(),
    )
  })

  it('of the end of a run, too', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await beginAll(run)
    world.fault('reportStatus', after, { nth: 2 })
    await run.succeed()
    expect(run.ended).toBe('success')
    expect((await seen(order.jobId)).runs).toEqual(['success'])
  })

  it('a crash without one lost before is a crash', async () => {
    const run = await world.open(await world.launch())
    world.fault('reportStatus', { kind: 'status', status: 500 }, { times: 'always' })
    expect(await failureOf(run.begin('refresh_bundle_code'))).toMatchObject({ code: 'server_error', status: 500 })
    expect(requestsOf(world.platform, 'reportStatus')).toBe(3)
  })

  it('a report that failed is asked for again, and goes on where it ended', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await run.begin('refresh_bundle_code')
    world.fault('reportStatus', { kind: 'waf' }, { nth: 2 })
    expect(await failureOf(run.begin('earthmover_deps'))).toMatchObject({ code: 'gateway_rejected' })
    expect(await failureOf(run.begin('get_student_roster'))).toMatchObject({ code: 'report_out_of_order' })
    await run.begin('earthmover_deps')
    expect((await seen(order.jobId)).updates).toHaveLength(3)
  })

  it('of a folder of output: the service says that it has it', async () => {
    const run = await world.open(await world.launch())
    await beginAll(run)
    await put(run, 'ods/a.jsonl')
    world.fault('reportOutputFiles', after)
    const path = `${run.storage.basePath}/output/ods`
    expect(await run.outputFiles(path, true)).toEqual({ outcome: 'reported before', uid: null })
    expect(await run.outputFiles(path, true)).toEqual({ outcome: 'reported before', uid: null })
  })

  it('of an error: it is told once, and the run ends all the same', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await run.begin('refresh_bundle_code')
    world.fault('reportError', after)
    expect(await run.fail({ code: 'unknown' })).toEqual({ isActionRecorded: true, isErrorRecorded: false })
    expect((await seen(order.jobId)).errors).toHaveLength(1)
  })

  it('a failed action is reported three times within 15 s, and the run ends all the same', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await run.begin('refresh_bundle_code')
    world.platform.journal.clear()
    world.fault('reportStatus', { kind: 'gateway', status: 502 }, { times: 3 })
    expect(await run.fail({ code: 'unknown' })).toEqual({ isActionRecorded: false, isErrorRecorded: true })
    const at = world.platform.journal.of('reportStatus').map(({ atMs }) => atMs)
    expect(at.slice(0, 3).map((ms) => ms - (at[0] ?? 0))).toEqual([0, 5000, 15_000])
    expect((await seen(order.jobId)).updates.sort()).toEqual(['done failure', 'refresh_bundle_code begin'])
  })

  it('an end that could not be told is told again, the error not', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    world.fault('reportStatus', { kind: 'waf' })
    expect(await failureOf(run.fail({ code: 'unknown' }))).toMatchObject({ code: 'gateway_rejected' })
    expect(run.ended).toBeNull()
    await run.fail({ code: 'unknown' })
    expect(run.ended).toBe('failure')
    expect((await seen(order.jobId)).errors).toHaveLength(1)
  })

  it('an abort ends a failure that waits, which can then be told again', async () => {
    const order = await world.launch()
    const run = await world.open(order)
    await run.begin('refresh_bundle_code')
    world.fault('reportStatus', { kind: 'gateway', status: 502 })
    const controller = new AbortController()
    const reason = new Error('enough')
    const failed = run.fail({ code: 'unknown' }, { signal: controller.signal })
    const stop = world.clock.sleep(2000).then(() => controller.abort(reason))
    await expect(failed).rejects.toBe(reason)
    await stop
    expect(requestsOf(world.platform, 'reportError')).toBe(0)
    expect(await run.fail({ code: 'unknown' })).toEqual({ isActionRecorded: true, isErrorRecorded: true })
    expect((await seen(order.jobId)).errors).toHaveLength(1)
  })

  it('an abort ends the waiting, not the run', async () => {
    const run = await world.open(await world.launch())
    await run.begin('refresh_bundle_code')
    world.fault('reportStatus', { kind: 'gateway', status: 502 })
    const controller = new AbortController()
    const reason = new Error('enough')
    const reported = run.begin('earthmover_deps', { signal: controller.signal })
    const stop = world.clock.sleep(2000).then(() => controller.abort(reason))
    await expect(reported).rejects.toBe(reason)
    await stop
    await run.begin('earthmover_deps')
  })
})

describe('the handshake', () => {
  it.each<readonly [string, Parameters<World['fault']>[1], string]>([
    ['a connection that broke', after, 'network_error'],
    ['a gateway that gave up', { kind: 'gateway', status: 504, when: 'after' }, 'gateway_rejected'],
    ['an answer that ended early', { kind: 'truncate', bytes: 20 }, 'body_truncated'],
    ['a crash', { kind: 'status', status: 500, when: 'after' }, 'server_error'],
    ['a page in its place', { kind: 'html', status: 200, when: 'after' }, 'unexpected_body'],
    ['nothing in its place', { kind: 'empty', when: 'after' }, 'unexpected_body'],
  ])('is not repeated after %s, and nobody knows what became of it', async (_what, action, reason) => {
    const order = await world.launch()
    world.fault('initRun', action)
    const error = await failureOf(world.open(order))
    expect(error).toMatchObject({
      code: 'handshake_unknown',
      kind: 'conflict',
      operation: 'initRun',
      details: { reason },
    })
    expect(error.advice).toContain('Do not repeat it')
    expect(requestsOf(world.platform, 'initRun')).toBe(1)
  })

  it('is repeated where nothing was sent', async () => {
    const order = await world.launch()
    let tries = 0
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } })
    const fetch: typeof globalThis.fetch = (input, init) =>
      tries++ === 0 ? Promise.reject(refused) : world.platform.fetch(input, init)
    expect((await world.open(order, { fetch })).runId).toBe(order.runId)
  })

  it('works once', async () => {
    const order = await world.launch()
    await world.open(order)
    const error = await failureOf(world.open(order))
    expect(error).toMatchObject({ code: 'run_token_refused', status: 401, operation: 'initRun' })
  })

  it('is of one run', async () => {
    const [one, other] = [await world.launch(), await world.launch()]
    const error = await failureOf(world.open({ initUrl: one.initUrl, initToken: other.initToken }))
    expect(error).toMatchObject({ code: 'run_token_foreign', status: 403 })
  })

  it('needs an address', async () => {
    const error = await failureOf(world.open({ initUrl: '/api/x', initToken: 'x' }))
    expect(error).toMatchObject({ code: 'invalid_options', attempts: 0 })
  })
})

describe('the job of a run', () => {
  it('is read again when the answer is lost', async () => {
    const order = await world.launch()
    world.fault('getRunJob', after)
    expect((await world.open(order)).job.bundle.path).toBe('assessments/PSAT_SAT')
    expect(requestsOf(world.platform, 'initRun')).toBe(1)
  })

  it('that nobody can have leaves the run running, and the error says so', async () => {
    const order = await world.launch()
    world.fault('getRunJob', { kind: 'status', status: 500 }, { times: 'always' })
    const error = await failureOf(world.open(order))
    expect(error.code).toBe('server_error')
    expect(error.advice).toContain('have another job created')
  })

  it.each<readonly [string, (job: Record<string, unknown>) => void, string]>([
    ['addresses', (job) => delete job['appUrls'], 'appUrls'],
    [
      'an address',
      (job) => Object.assign(job, { appUrls: { ...(job['appUrls'] as object), summary: '/x' } }),
      'appUrls.summary',
    ],
    ['files', (job) => delete job['inputFiles'], 'inputFiles'],
    ['where to send', (job) => delete job['sendToOds'], 'sendToOds'],
    ['a bucket', (job) => Object.assign(job, { appDataBasePath: 'ea/t/2526/1' }), 'appDataBasePath'],
  ])('without %s is none', async (_what, change, member) => {
    const order = await world.launch()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const answer = await world.platform.fetch(input, init)
      if (!String(input).includes('/jobs/')) return answer
      const job = (await answer.json()) as Record<string, unknown>
      change(job)
      return new Response(JSON.stringify(job), { headers: { 'content-type': 'application/json' } })
    }
    expect(await failureOf(world.open(order, { fetch }))).toMatchObject({
      code: 'unexpected_body',
      details: { member },
    })
  })

  it('is where the service says, and so are the places to report to', async () => {
    const order = await world.launch()
    const hosts: string[] = []
    const searches: string[] = []
    const { host } = new URL(world.common.baseUrl)
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const url = new URL(String(input))
      hosts.push(url.host)
      searches.push(url.search)
      const answer = await world.platform.fetch(`${world.common.baseUrl}${url.pathname}${url.search}`, init)
      const text = await answer.text()
      const moved = text
        .replaceAll(`//${host}/api/earthbeam/jobs`, '//callbacks.test/api/earthbeam/jobs')
        .replace(/(earthbeam\/jobs\/\d+\/status)/, '$1?via=7')
      return new Response(text === '' ? null : moved, answer)
    }
    const run = await world.open(order, { fetch })
    await run.begin('refresh_bundle_code')
    expect(hosts).toEqual([host, 'callbacks.test', 'callbacks.test'])
    expect(searches).toEqual(['', '', '?via=7'])
    expect((await seen(order.jobId)).updates).toEqual(['refresh_bundle_code begin'])
  })
})

describe('a roster', () => {
  const students = async (run: ExecutorRun, options?: Parameters<typeof readRunRoster>[1]) => {
    const ids: string[] = []
    for await (const { studentReference } of readRunRoster(run, options)) ids.push(studentReference.studentUniqueId)
    return ids
  }
  const matching = async () => {
    world.platform.close()
    world = await createWorld({
      partners: [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }],
    })
    return await world.launch('2425')
  }
  /** A run whose roster is these chunks. */
  const withRoster = async (chunks: readonly string[], end: 'close' | 'break' | 'silence' = 'close', headers = {}) => {
    const order = await matching()
    const fetch: typeof globalThis.fetch = async (input, init) => {
      if (!String(input).endsWith('/roster')) return await world.platform.fetch(input, init)
      const body = new ReadableStream<Uint8Array>({
        async pull(controller) {
          const chunk = chunks[at++]
          if (chunk !== undefined) controller.enqueue(new TextEncoder().encode(chunk))
          else if (end === 'break') controller.error(new TypeError('terminated'))
          else if (end === 'close') controller.close()
          else await new Promise(() => {})
        },
      })
      let at = 0
      return new Response(body, { headers: { 'content-type': 'application/x-ndjson; charset=utf-8', ...headers } })
    }
    return await world.open(order, { fetch })
  }
  const row = (id: string) => `${JSON.stringify({ studentReference: { studentUniqueId: id } })}\n`

  it('of all years comes row by row', async () => {
    const order = await matching()
    const run = await world.open(order)
    expect((await students(run)).length).toBeGreaterThan(10)
  })

  it('is asked for from partners that match across years only', async () => {
    const run = await world.open(await world.launch('2425'))
    world.platform.journal.clear()
    expect(await failureOf(students(run))).toMatchObject({ code: 'cross_year_matching_off', attempts: 0 })
    expect(world.platform.journal.entries).toHaveLength(0)
  })

  it('that the platform breaks off is no roster', async () => {
    const order = await matching()
    world.fault('edfi:roster-stream', { kind: 'fail' })
    const run = await world.open(order)
    const error = await failureOf(students(run))
    expect(error).toMatchObject({ code: 'roster_truncated', retryable: true, operation: 'getRunRoster' })
    expect(error.details['rows']).toBeGreaterThan(0)
    expect((await students(run)).length).toBeGreaterThan(Number(error.details['rows']))
  })

  it.each<readonly [string, Parameters<typeof withRoster>, string, number]>([
    ['the connection broke', [[row('1'), row('2')], 'break'], 'connection', 2],
    ['it ends inside a row', [[row('1'), '{"a"']], 'line', 1],
    ['the last row is not ended', [[row('1'), row('2').trimEnd()]], 'line', 1],
    ['it is shorter than announced', [[row('1')], 'close', { 'content-length': '100' }], 'length', 1],
    ['nothing came any more', [[row('1')], 'silence'], 'idle', 1],
  ])('is truncated: %s', async (_how, given, reason, rows) => {
    const run = await withRoster(...given)
    const reading = failureOf(students(run))
    if (reason === 'idle') await world.clock.sleep(61_000)
    expect(await reading).toMatchObject({ code: 'roster_truncated', details: { reason, rows } })
  })

  it.each<readonly [string, string]>([
    ['a list', '[{"studentReference":"hunter2"}]\n'],
    ['no JSON', 'hunter2\n'],
    ['a line without end', 'hunter2'.repeat(200_000)],
  ])('that is %s is none, and is not quoted', async (_what, text) => {
    const error = await failureOf(students(await withRoster([row('1'), text])))
    expect(error).toMatchObject({ code: 'unexpected_body', details: { row: 2 } })
    expect(`${JSON.stringify(error)}${error.stack}`).not.toContain('hunter2')
  })

  it('may have blank lines, and rows over many chunks', async () => {
    const text = `${row('é€')}\r\n\n${row('2')}`
    expect(await students(await withRoster([...text]))).toEqual(['é€', '2'])
  })

  it('ends with the signal, and lets go of the stream', async () => {
    const run = await withRoster([row('1')], 'silence')
    const controller = new AbortController()
    const reason = new Error('enough')
    const rows = readRunRoster(run, { signal: controller.signal })
    await rows.next()
    const next = rows.next()
    controller.abort(reason)
    await expect(next).rejects.toBe(reason)
  })

  it('is for runs only', async () => {
    await expect(readRunRoster({} as ExecutorRun).next()).rejects.toBeInstanceOf(TypeError)
  })
})

it('single calls go without any order', async () => {
  const order = await world.launch()
  const init = createEdfiExecutorClient({ ...world.common, auth: order.initToken })
  const { token } = await init.initRun(order.runId)
  const client = createEdfiExecutorClient({ ...world.common, auth: token })
  await client.reportStatus(order.runId, { action: 'earthmover_run', status: 'begin' })
  expect((await client.getRunJob(order.runId)).inputFiles).toEqual({ INPUT_FILE: 'INPUT_FILE__scores.csv' })
  expect(await failureOf(init.getRunJob(order.runId))).toMatchObject({ code: 'run_token_refused' })
})
