import { afterEach, describe, expect, test, vi } from 'vitest'
import { createVirtualClock, type MockPlatformOptions } from '../../src/index.ts'
import { createExecutorWorld, type ExecutorWorld, type RunInHand } from './executor-world.ts'

/** A moment on most machines; one that stands still for seconds is no failure. */
const patience = { timeout: 20_000 }

const open: ExecutorWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createExecutorWorld(options)
  open.push(world)
  return world
}
const crash = { statusCode: 500, message: 'Internal server error' }
const namesOf = (run: { runOutputFile: { name: string }[] }) => run.runOutputFile.map(({ name }) => name).sort()

describe('a status', () => {
  test('is stored with its moment, whatever its words, and answered with nothing', async () => {
    const { open: openRun, user } = await enter()
    const { post, jobId } = await openRun()
    const answer = await post('status', { action: 'dancing', status: 'slowly', more: 1 })
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([201, '', null])
    expect((await user(`GET /api/jobs/${jobId}/status-updates`)).json).toEqual([
      { action: 'dancing', status: 'slowly', receivedAt: '2026-01-05T12:00:00.000Z' },
    ])
  })

  test.each([
    [{}, 4],
    [{ action: '', status: 'failure' }, 1],
    [{ action: 'x', status: 3 }, 1],
    ['[]', 4],
  ])('like %j is refused, with everything that is wrong', async (body, count) => {
    const { post } = await (await enter()).open()
    const { status, json } = await post('status', body)
    expect([status, json.message.length]).toEqual([400, count])
  })

  test('of the same pair crashes, of another status does not', async () => {
    const { post } = await (await enter()).open()
    expect((await post('status', { action: 'a', status: 'begin' })).status).toBe(201)
    expect((await post('status', { action: 'a', status: 'begin' })).json).toEqual(crash)
    expect((await post('status', { action: 'a', status: 'success' })).status).toBe(201)
    expect((await post('status', { action: 'b', status: 'begin' })).status).toBe(201)
  })
})

describe('done', () => {
  test.each([
    ['success', 'success'],
    ['failure', 'error'],
    ['finished', 'error'],
  ])('with %s makes the run end with %s', async (status, want) => {
    const { post, look } = await (await enter()).open()
    expect((await post('status', { action: 'done', status })).status).toBe(201)
    expect((await look()).status).toBe(want)
  })

  test('is three writes, and each shows before the next', async () => {
    // A clock that would jump by itself could end a gap before anybody looked into it.
    const clock = createVirtualClock({ autoAdvance: false })
    const { open: openRun, platform, user } = await enter({ clock })
    const { post, look, base, jobId } = await openRun()
    await platform.edfi.putObject(`${base}/output/x.json`, '{}')
    for (const point of ['edfi:done-status', 'edfi:done-files'])
      platform.faults.add({ on: { operation: point }, do: { kind: 'delay', ms: 1000 } })
    const see = async () => {
      const { json } = await user(`GET /api/jobs/${jobId}/status-updates`)
      const run = await look()
      return [json.length, run.status, run.runOutputFile.length]
    }
    expect(await see()).toEqual([0, 'running', 0])
    const reported = post('status', { action: 'done', status: 'success' })
    await vi.waitUntil(() => clock.pendingCount > 0, patience)
    expect(await see()).toEqual([1, 'running', 0])
    await clock.advance(1000)
    await vi.waitUntil(() => clock.pendingCount > 0, patience)
    expect(await see()).toEqual([1, 'success', 0])
    await clock.advance(1000)
    expect((await reported).status).toBe(201)
    expect(await see()).toEqual([1, 'success', 1])
  })

  test('keeps what was written before it crashed', async () => {
    const { open: openRun, platform, user } = await enter()
    const { post, look, jobId } = await openRun()
    platform.faults.add({ on: { operation: 'edfi:done-status' }, do: { kind: 'fail' } })
    expect((await post('status', { action: 'done', status: 'success' })).json).toEqual(crash)
    expect((await look()).status).toBe('running')
    expect((await user(`GET /api/jobs/${jobId}/status-updates`)).json).toHaveLength(1)
    expect((await post('status', { action: 'done', status: 'success' })).json).toEqual(crash)
  })

  test('a second time with another status turns the run around and crashes', async () => {
    const { open: openRun, platform } = await enter()
    const { post, look, base } = await openRun()
    await platform.edfi.putObject(`${base}/output/x.json`, '{}')
    await post('status', { action: 'done', status: 'success' })
    await platform.edfi.putObject(`${base}/output/y.json`, '{}')
    expect((await post('status', { action: 'done', status: 'failure' })).json).toEqual(crash)
    const run = await look()
    expect([run.status, namesOf(run)]).toEqual(['error', ['x.json']])
    expect((await post('status', { action: 'done', status: 'failure' })).json).toEqual(crash)
    expect((await look()).status).toBe('error')
  })

  test('lists everything below output/ but its marker, of earlier runs as well', async () => {
    const { open: openRun, platform } = await enter()
    const first = await openRun()
    const put = (name: string) => platform.edfi.putObject(`${first.base}/${name}`, '{}')
    for (const name of ['output/', 'output/ods/x.jsonl', 'output/a b.json', 'outputs/no', 'input/no']) await put(name)
    await first.post('status', { action: 'done', status: 'failure' })
    expect(namesOf(await first.look())).toEqual(['a b.json', 'ods/x.jsonl'])
    const second = await openRun({}, first.jobId)
    await put('output/new.json')
    await second.post('status', { action: 'done', status: 'success' })
    expect(namesOf(await second.look())).toEqual(['a b.json', 'new.json', 'ods/x.jsonl'])
    expect(namesOf(await first.look())).toEqual(['a b.json', 'ods/x.jsonl'])
  })

  test('lists a thousand files and no more, by one call', async () => {
    const { open: openRun, platform } = await enter()
    const { post, look, base } = await openRun()
    const names = Array.from({ length: 1003 }, (_none, index) => String(index).padStart(4, '0'))
    await Promise.all(names.map((name) => platform.edfi.putObject(`${base}/output/${name}`, '{}')))
    platform.journal.clear()
    await post('status', { action: 'done', status: 'success' })
    expect(namesOf(await look())).toEqual(names.slice(0, 1000))
    expect(platform.journal.entries.filter(({ service }) => service === 'store')).toHaveLength(1)
  })
})

describe('what else is reported', () => {
  test('an error is stored as it is, and ends nothing', async () => {
    const { open: openRun, user } = await enter()
    const { post, jobId, look } = await openRun()
    const payload = { stacktrace: 'x', resource: 'students', deep: [{ a: null }] }
    expect((await post('error', { code: 'lightbeam_fetch', payload })).status).toBe(201)
    expect((await post('error', { code: 'made_up', payload: { a: 1 } })).status).toBe(201)
    expect((await user(`GET /api/jobs/${jobId}/errors`)).json.map(({ error }: { error: object }) => error)).toEqual([
      { id: 1, code: 'lightbeam_fetch', payload },
      { id: 2, code: 'unknown', payload: { a: 1 } },
    ])
    expect((await look()).status).toBe('running')
  })

  test.each([[{}], [{ payload: {} }], [{ code: null, payload: {} }], [{ code: 7 }]])(
    '%j is no error: a crash',
    async (body) => {
      const { open: openRun, user } = await enter()
      const { post, jobId } = await openRun()
      expect((await post('error', body)).json).toEqual(crash)
      expect((await user(`GET /api/jobs/${jobId}/errors`)).json).toEqual([])
    },
  )

  test('a summary is any object, and the last one', async () => {
    const { post, look } = await (await enter()).open()
    await post('summary', { studentAssessments: { records_processed: 1, records_failed: 1 } })
    expect((await post('summary', { other: { records_processed: 2 } })).status).toBe(201)
    expect((await look()).summary).toEqual({ other: { records_processed: 2 } })
  })

  test('unmatched students are the last ones, and their count is not looked at', async () => {
    const { post, look } = await (await enter()).open()
    expect((await post('unmatched-ids', { name: 'A', type: 'Local', count: 3 })).status).toBe(201)
    expect((await post('unmatched-ids', { name: 'B', type: 'State' })).status).toBe(201)
    expect((await look()).unmatchedStudentsInfo).toEqual({ name: 'B', type: 'State' })
    expect((await post('unmatched-ids', { name: '', type: 'State' })).json.message).toEqual([
      'name should not be empty',
    ])
  })

  test('with a body over 100 kB it is refused', async () => {
    const { post } = await (await enter()).open()
    const answer = await post('error', { code: 'unknown', payload: { stacktrace: 'x'.repeat(102_400) } })
    expect(answer.json).toEqual({ statusCode: 413, message: 'request entity too large' })
  })
})

describe('a folder of output', () => {
  const report = ({ post, base }: RunInHand, path: string, sentToOds: unknown = true) =>
    post('output-files', { path: path.replace('{base}', base), sentToOds })

  test.each<[string, number, string?]>([
    ['{base}/output/ods', 201, '/output/ods'],
    ['{base}/output/ods///', 201, '/output/ods'],
    ['{base}/input', 201, '/input'],
    ['{base}/output/empty', 400],
    ['{base}', 400],
    ['{base}/', 400],
    ['{base}-evil', 400],
    ['{base}1/output', 400],
    ['other/t/2526/1/output', 400],
    ['/{base}/output/ods', 400],
    ['s3://nova-edfi/{base}/output/ods', 400],
    ['{base}/../2/output/ods', 400],
    ['', 400],
  ])('at %s is answered with %d', async (path, status, stored) => {
    const { open: openRun, platform, client } = await enter()
    const run = await openRun()
    for (const key of ['output/ods/a.jsonl', 'output/ods/b/c.jsonl', 'output/ods/', 'input/INPUT_FILE__scores.csv'])
      await platform.edfi.putObject(`${run.base}/${key}`, '{}')
    for (const key of [`${run.base}-evil/x`, `${run.base}1/output/x`, 'ea/grand-bend/2526/2/output/ods/x'])
      await platform.edfi.putObject(key, '{}')
    const answer = await report(run, path)
    expect(answer.status).toBe(status)
    if (status === 400) return
    expect(answer.json).toEqual({ uid: expect.stringMatching(/^[0-9a-f-]{36}$/) })
    await run.post('status', { action: 'done', status: 'success' })
    const { json } = await client('GET /api/v1/output-sets?partner=ea')
    expect(json).toMatchObject([{ uid: answer.json.uid, sentToOds: true }])
    expect([...json[0].files].sort()).toEqual(
      stored === '/input' ? ['INPUT_FILE__scores.csv'] : ['a.jsonl', 'b/c.jsonl'],
    )
  })

  test('is reported once by a run, and once more by the next', async () => {
    const { open: openRun, platform } = await enter()
    const first = await openRun()
    await platform.edfi.putObject(`${first.base}/output/ods/a.jsonl`, '{}')
    expect((await report(first, '{base}/output/ods')).status).toBe(201)
    expect((await report(first, '{base}/output/ods/', false)).status).toBe(409)
    await first.post('status', { action: 'done', status: 'failure' })
    expect((await report(await openRun({}, first.jobId), '{base}/output/ods')).status).toBe(201)
  })

  test.each([[undefined], ['true'], [1]])('with %j for a boolean is refused by its form', async (sentToOds) => {
    const { post } = await (await enter()).open()
    expect((await post('output-files', { path: 'x', sentToOds })).json.message).toEqual([
      'sentToOds must be a boolean value',
    ])
  })

  test('under encoded codes is taken encoded, and raw is of nobody', async () => {
    const world = await enter()
    const id = await world.create({}, world.otherTenant)
    await world.otherTenant(`PUT /api/jobs/${id}/start`)
    const runId = world.platform.edfi.launches.take(id)?.runId ?? 0
    const call = world.as({ authorization: `Bearer ${await world.platform.edfi.mintRunToken(runId, 'access')}` })
    for (const code of ['Glendale%20ISD', 'Glendale ISD'])
      await world.platform.edfi.putObject(`ea/${code}/2526/${id}/output/ods/a.jsonl`, '{}')
    const tell = (code: string) =>
      call(`POST /api/earthbeam/jobs/${runId}/output-files`, {
        path: `ea/${code}/2526/${id}/output/ods`,
        sentToOds: true,
      })
    expect([(await tell('Glendale ISD')).status, (await tell('Glendale%20ISD')).status]).toEqual([400, 201])
  })
})
