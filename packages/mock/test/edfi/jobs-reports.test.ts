import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions, VirtualClock } from '../../src/index.ts'
import { createJobsWorld, type JobsWorld, tick } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  return world
}

interface Update {
  readonly action: string
  readonly status: string
  readonly receivedAt: string
}

const actions = ['refresh_bundle_code', 'earthmover_deps', 'get_student_roster', 'get_input_files', 'earthmover_run']
const pairs = actions.flatMap((action) => [[action, 'begin'] as const, [action, 'success'] as const])
const inTime = (updates: readonly Update[]) =>
  [...updates]
    .sort((a, b) => Date.parse(a.receivedAt) - Date.parse(b.receivedAt))
    .map((one) => [one.action, one.status])

describe('reports', () => {
  test('there is no body before the first run, and an empty list before the first report', async () => {
    const { user, create, start } = await enter()
    const id = await create()
    for (const what of ['status-updates', 'errors']) {
      const nothing = await user(`GET /api/jobs/${id}/${what}`)
      expect([nothing.status, nothing.text, nothing.headers.get('content-type')]).toEqual([200, '', null])
    }
    await start(id)
    for (const what of ['status-updates', 'errors']) expect((await user(`GET /api/jobs/${id}/${what}`)).text).toBe('[]')
  })

  test('are all there, in no order, and in the same one each time', async () => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    await report(runId, { updates: pairs })
    const updates = async (): Promise<Update[]> => (await user(`GET /api/jobs/${jobId}/status-updates`)).json
    const listed = await updates()
    expect(inTime(listed)).toEqual(pairs)
    const asListed = listed.map(({ action, status }) => [action, status])
    expect([pairs, pairs.toReversed()]).not.toContainEqual(asListed)
    expect(await updates()).toEqual(listed)
  })

  test('are those of the last run', async () => {
    const { user, createStarted, report, start } = await enter()
    const { jobId, runId } = await createStarted()
    const error = { code: 'earthmover_run', payload: { stacktrace: 'first' } }
    await report(runId, { updates: [['earthmover_run', 'failure']], error, done: 'failure' })
    expect((await user(`GET /api/jobs/${jobId}/errors`)).json).toEqual([{ error: { id: 1, ...error } }])
    await start(jobId)
    expect((await user(`GET /api/jobs/${jobId}/status-updates`)).json).toEqual([])
    expect((await user(`GET /api/jobs/${jobId}/errors`)).json).toEqual([])
  })
})

describe('codes of errors', () => {
  test.each([
    ['insufficient_matches', 'insufficient_matches'],
    ['job_file', 'job_file'],
    ['failed_to_start_executor', 'failed_to_start_executor'],
    ['executor_timeout', 'unknown'],
    ['invalid_job', 'unknown'],
    ['cross_year_roster_fetch', 'unknown'],
    ['whatever', 'unknown'],
  ])('%s is shown as %s, with its payload', async (code, want) => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    const payload = { stacktrace: 'x', timeout_seconds: 60 }
    await report(runId, { error: { code, payload } })
    expect((await user(`GET /api/jobs/${jobId}/errors`)).json).toEqual([{ error: { id: 1, code: want, payload } }])
  })
})

describe('the stream of reports', () => {
  interface Frame {
    readonly event: string
    readonly data: Update[] | null
    readonly id: string
  }

  /** Frames as they come; comments are left out. */
  async function* follow({ platform, credentials, baseUrl }: JobsWorld, jobId: number, signal?: AbortSignal) {
    const answer = await platform.fetch(`${baseUrl}/api/jobs/${jobId}/status-updates`, {
      headers: { cookie: credentials.sessions.user ?? '', accept: 'text/event-stream' },
      ...(signal && { signal }),
    })
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    let text = ''
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const lines = text.slice(0, end).split('\n')
        text = text.slice(end + 2)
        const field = (name: string) => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2)
        if (field('event') === undefined) continue
        const frame: Frame = {
          event: field('event') ?? '',
          data: JSON.parse(field('data') ?? ''),
          id: field('id') ?? '',
        }
        yield frame
      }
    }
  }

  test('has the whole list at once and after each report, and ends after done', async () => {
    const world = await enter()
    const { create, start, report } = world
    const jobId = await create()
    const frames: Frame[] = []
    const following = (async () => {
      for await (const frame of follow(world, jobId)) frames.push(frame)
    })()
    await tick(world)
    expect(frames).toEqual([{ event: 'updates', data: null, id: '0' }])
    const runId = await start(jobId)
    await report(runId, { updates: [['earthmover_run', 'begin']], summary: {} })
    await report(runId, { updates: [['earthmover_run', 'failure']], done: 'failure' })
    await following
    expect(frames.map(({ id }) => id)).toEqual(['0', '1', '2', '3'])
    expect(inTime(frames.at(-1)?.data ?? [])).toEqual([
      ['earthmover_run', 'begin'],
      ['earthmover_run', 'failure'],
      ['done', 'failure'],
    ])
  })

  test('of a run that is over is one frame', async () => {
    const world = await enter()
    const { jobId, runId } = await world.createStarted()
    await world.report(runId, { done: 'success' })
    const frames: Frame[] = []
    for await (const frame of follow(world, jobId)) frames.push(frame)
    expect(frames.map(({ data }) => data?.map(({ action }) => action))).toEqual([['done']])
  })

  test('does not hear of other jobs', async () => {
    const world = await enter()
    const mine = await world.createStarted()
    const other = await world.createStarted()
    const stream = follow(world, mine.jobId)
    await stream.next()
    await world.report(other.runId, { updates: pairs, done: 'success' })
    await world.report(mine.runId, { done: 'success' })
    expect((await stream.next()).value).toMatchObject({ id: '1', data: [{ action: 'done' }] })
    expect(await stream.next()).toMatchObject({ done: true })
  })

  test('says every fifteen seconds that it is still there, and leaves no timer behind', async () => {
    const world = await enter()
    const clock = world.platform.clock as VirtualClock
    const { jobId } = await world.createStarted()
    const before = clock.pendingCount
    const leaving = new AbortController()
    const answer = await world.platform.fetch(`${world.baseUrl}/api/jobs/${jobId}/status-updates`, {
      headers: { cookie: world.credentials.sessions.user ?? '', accept: 'application/json;q=0.1, text/event-stream' },
      signal: leaving.signal,
    })
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe('event: updates\ndata: []\nid: 0\n\n')
    await clock.advance(15_000)
    expect((await reader?.read())?.value).toBe(': keep-alive\n\n')
    leaving.abort()
    await reader?.read().catch(() => {})
    expect(clock.pendingCount).toBe(before)
  })

  test('is no stream where the addition is off, nor for who does not ask', async () => {
    const off = await enter({ edfi: { serverSentEvents: false } })
    const { jobId } = await off.createStarted()
    const line = `GET /api/jobs/${jobId}/status-updates`
    expect((await off.user(line, undefined, { accept: 'text/event-stream' })).json).toEqual([])
    const on = await enter()
    await on.createStarted()
    expect((await on.user(line, undefined, { accept: 'application/json, */*' })).json).toEqual([])
  })

  test('is refused like any other read', async () => {
    const { otherTenant, guest, createStarted } = await enter()
    const { jobId } = await createStarted()
    const headers = { accept: 'text/event-stream' }
    expect((await otherTenant(`GET /api/jobs/${jobId}/status-updates`, undefined, headers)).status).toBe(403)
    expect((await guest(`GET /api/jobs/${jobId}/status-updates`, undefined, headers)).status).toBe(401)
  })
})

describe('what an executor reports shows in the run', () => {
  test('summary, unmatched students and the files that are there at the end', async () => {
    const { user, createStarted, report } = await enter()
    const { jobId, runId } = await createStarted()
    const summary = { studentAssessments: { records_processed: 3, records_skipped: 1, records_failed: 0 } }
    const unmatched = { name: 'student_id', type: 'Local', count: 2 }
    await report(runId, { summary, unmatched, outputs: ['em-results.json', 'ods/studentAssessments.jsonl'] })
    expect((await user(`GET /api/jobs/${jobId}`)).json.runs).toMatchObject([
      { status: 'running', summary, unmatchedStudentsInfo: unmatched, runOutputFile: [] },
    ])
    await report(runId, { done: 'success' })
    const [run] = (await user(`GET /api/jobs/${jobId}`)).json.runs
    expect(run.status).toBe('success')
    expect(run.runOutputFile.map(({ name }: { name: string }) => name).sort()).toEqual([
      'em-results.json',
      'ods/studentAssessments.jsonl',
    ])
  })
})
