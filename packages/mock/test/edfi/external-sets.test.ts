import { afterEach, describe, expect, test } from 'vitest'
import { createJobsWorld, type JobsWorld, tick } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})

async function enter() {
  const world = await createJobsWorld()
  closing.push(world)
  const { tokens } = world.credentials
  const bearer = (token: string | null) => world.as({ authorization: `Bearer ${token}` })
  return {
    ...world,
    sam: world.as({ cookie: world.platform.edfi.openSession('sam') }),
    readOnly: bearer(tokens.readOnly),
    otherPartner: bearer(tokens.otherPartner),
    list: async (query: Readonly<Record<string, string>> = {}) =>
      (await bearer(tokens.readOnly)(`GET /api/v1/output-sets?${new URLSearchParams({ partner: 'ea', ...query })}`))
        .json,
    /** A job whose run produced a set. */
    async produce(body = {}, call = world.user, done: 'success' | 'failure' = 'success', folder = 'ods') {
      const jobId = await world.create(body, call)
      const { json } = await call(`GET /api/jobs/${jobId}`)
      await call(`PUT /api/jobs/${jobId}/start`)
      const runId = (await call(`GET /api/jobs/${jobId}`)).json.runs[0].id
      await world.report(runId, {
        outputs: [`${folder}/studentAssessments.jsonl`],
        sets: [[folder, folder === 'ods']],
        done,
      })
      return { jobId, runId, jobUid: json.uid as string }
    },
  }
}

interface Set {
  readonly uid: string
  readonly createdAt: string
  readonly jobUid: string
}

const uids = (sets: readonly Set[]) => sets.map(({ jobUid }) => jobUid)

describe('output sets', () => {
  test('tell what a run produced', async () => {
    const { list, produce } = await enter()
    const { jobUid } = await produce()
    expect(await list()).toEqual([
      {
        uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
        files: ['studentAssessments.jsonl'],
        sentToOds: true,
        createdAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
        jobUid,
        partner: 'ea',
        tenant: 'grand-bend',
        schoolYear: '2026',
        bundle: 'assessments/PSAT_SAT',
      },
    ])
  })

  test('show once the run has succeeded, with the time they were reported at', async () => {
    const world = await enter()
    const { list, createStarted, report, produce } = world
    const { runId } = await createStarted()
    const early = await world.user('GET /api/jobs/1')
    await report(runId, { outputs: ['ods/a.jsonl'], sets: [['ods', true]] })
    await tick(world)
    const later = await produce()
    expect(uids(await list())).toEqual([later.jobUid])
    await report(runId, { done: 'success' })
    expect(uids(await list())).toEqual([early.json.uid, later.jobUid])
  })

  test('of runs that failed never show', async () => {
    const { list, produce } = await enter()
    await produce({}, undefined, 'failure')
    expect(await list()).toEqual([])
  })

  test('come from people and programs alike', async () => {
    const { list, produce, submit, put, client, report } = await enter()
    const person = await produce()
    const { uid, uploadUrls } = await submit()
    await put(uploadUrls.INPUT_FILE)
    await client(`POST /api/v1/jobs/${uid}/start`)
    await report(2, { outputs: ['ods/a.jsonl'], sets: [['ods', true]], done: 'success' })
    expect(uids(await list())).toEqual([person.jobUid, uid])
  })

  test('are narrowed by tenant, year, bundle and where they went; empty filters do nothing', async () => {
    const { list, produce, otherTenant } = await enter()
    const first = await produce()
    const second = await produce({ schoolYearId: '2425' }, undefined, 'success', 'non-ods')
    const third = await produce({}, otherTenant)
    const fourth = await produce({ template: { path: 'assessments/STAR' }, inputParams: [] })
    const all = [first, second, third, fourth].map(({ jobUid }) => jobUid)
    const found = async (query: Record<string, string>) => uids(await list(query)).map((uid) => all.indexOf(uid) + 1)
    expect(await found({})).toEqual([1, 2, 3, 4])
    expect(await found({ tenant: 'Glendale ISD' })).toEqual([3])
    expect(await found({ tenant: 'glendale isd' })).toEqual([])
    expect(await found({ schoolYear: '2025' })).toEqual([2])
    expect(await found({ schoolYear: '2022' })).toEqual([])
    expect(await found({ sentToOds: 'false' })).toEqual([2])
    expect(await found({ sentToOds: 'true' })).toEqual([1, 3, 4])
    expect(await found({ bundle: 'assessments/STAR' })).toEqual([4])
    expect(await found({ tenant: 'grand-bend', bundle: 'assessments/PSAT_SAT', sentToOds: 'true' })).toEqual([1])
    expect(await found({ tenant: '', schoolYear: '', sentToOds: '', createdAfter: '', bundle: '' })).toEqual([
      1, 2, 3, 4,
    ])
  })

  test('are compared in microseconds and shown in milliseconds, so that the last one comes again', async () => {
    const world = await enter()
    const { list, produce } = world
    for (let count = 0; count < 6; count++) {
      await produce()
      await tick(world)
    }
    const sets: Set[] = await list()
    const repeated = await Promise.all(
      sets.map(async ({ createdAt, uid }) =>
        (await list({ createdAfter: createdAt })).some((set: Set) => set.uid === uid),
      ),
    )
    expect(repeated).toContain(true)
    const [first, ...others] = sets
    const afterFirst = new Date(Date.parse(first?.createdAt ?? '') + 1).toISOString()
    expect(await list({ createdAfter: afterFirst })).toEqual(others)
    expect(await list({ createdAfter: '2026-01-05' })).toEqual(sets)
    expect(await list({ createdAfter: '2026-01-06' })).toEqual([])
    expect(await list({ createdAfter: '2026-01-05T14:00:00+02:00' })).toEqual(sets)
  })

  test.each([
    ['no partner', 'x=1', ['partner should not be empty', 'partner must be a string']],
    ['an empty partner', 'partner=', ['partner should not be empty']],
    [
      'another word for yes',
      'partner=ea&sentToOds=yes',
      ['sentToOds must be one of the following values: true, false, '],
    ],
    ['a time without T', 'partner=ea&createdAfter=2026-01-05+12:00:00', [expect.stringContaining('createdAfter')]],
    ['a time that is none', 'partner=ea&createdAfter=2026-02-30', [expect.stringContaining('createdAfter')]],
    ['a year with two digits', 'partner=ea&schoolYear=26', [expect.stringContaining('schoolYear')]],
    ['an unknown year', 'partner=ea&schoolYear=2526', 'Invalid school year'],
  ])('are refused for %s', async (_case, query, want) => {
    const { readOnly } = await enter()
    const { status, json } = await readOnly(`GET /api/v1/output-sets?${query}`)
    expect([status, json.message]).toEqual([400, want])
  })

  test('of a partner the token does not hold are not there', async () => {
    const { readOnly, sam, produce, otherPartner, guest } = await enter()
    await produce({}, sam)
    for (const partner of ['sc', 'zz'])
      expect((await readOnly(`GET /api/v1/output-sets?partner=${partner}`)).status).toBe(404)
    expect((await otherPartner('GET /api/v1/output-sets?partner=sc')).json).toHaveLength(1)
    expect((await guest('GET /api/v1/output-sets?partner=ea')).status).toBe(401)
  })

  test('need a scope of their own', async () => {
    const { platform, as } = await enter()
    const token = await platform.edfi.issueToken({ scope: 'create:jobs partner:ea' })
    const call = as({ authorization: `Bearer ${token}` })
    expect((await call('GET /api/v1/output-sets?partner=ea')).status).toBe(403)
  })
})

describe('download links', () => {
  test('are made for every file of a set, whether it is there or not', async () => {
    const { readOnly, list, produce, platform } = await enter()
    await produce()
    const [{ uid }] = await list()
    const { status, json } = await readOnly(`POST /api/v1/output-sets/${uid}/download-links`)
    expect([status, Object.keys(json.downloadLinks)]).toEqual([200, ['studentAssessments.jsonl']])
    const url = json.downloadLinks['studentAssessments.jsonl']
    expect(new URL(url).searchParams.get('X-Amz-Expires')).toBe('3600')
    const read = await platform.fetch(url)
    expect([read.headers.get('content-disposition'), await read.text()]).toEqual([
      'attachment; filename="studentAssessments.jsonl"',
      '{}',
    ])
  })

  test('are not made for sets of others, of runs that are not over, and for none', async () => {
    const { readOnly, otherPartner, list, produce, sam, createStarted, report, user, as, platform } = await enter()
    await produce({}, sam)
    const [foreign] = (await otherPartner('GET /api/v1/output-sets?partner=sc')).json
    const link = (uid: string) => readOnly(`POST /api/v1/output-sets/${uid}/download-links`)
    expect((await link(foreign.uid)).status).toBe(404)
    expect((await link('2c1e7a90-3f5b-4d0e-8a64-9a9f6f0f7f11')).status).toBe(404)
    expect((await link('7')).json.message).toContain('uuid is expected')
    const { runId, jobId } = await createStarted()
    await report(runId, { outputs: ['ods/a.jsonl'] })
    const run = as({ authorization: `Bearer ${await platform.edfi.mintRunToken(runId, 'access')}` })
    const { path } = (await user(`GET /api/jobs/${jobId}`)).json.files[0]
    const base = path.replace(/\/input\/.*/, '')
    const reported = await run(`POST /api/earthbeam/jobs/${runId}/output-files`, {
      path: `${base}/output/ods`,
      sentToOds: true,
    })
    expect((await link(reported.json.uid)).status).toBe(404)
    await report(runId, { done: 'success' })
    expect(await list()).toHaveLength(1)
    expect((await link(reported.json.uid)).status).toBe(200)
  })

  test('need a scope of their own', async () => {
    const { list, produce, platform, as } = await enter()
    await produce()
    const [{ uid }] = await list()
    const token = await platform.edfi.issueToken({ scope: 'read:jobs partner:ea' })
    const call = as({ authorization: `Bearer ${token}` })
    expect((await call(`POST /api/v1/output-sets/${uid}/download-links`)).status).toBe(403)
  })
})
