import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { waitForOutputSets } from '../../src/edfi/external/output-sets/wait-for-output-sets.ts'
import { createSubmission } from '../../src/edfi/external/submissions/create-submission.ts'
import { runSubmission } from '../../src/edfi/external/submissions/run-submission.ts'
import { startSubmission } from '../../src/edfi/external/submissions/start-submission.ts'
import { parseSubmissionToken, type SubmissionToken } from '../../src/edfi/external/submissions/submission-token.ts'
import { uploadSubmissionFiles } from '../../src/edfi/external/submissions/upload-submission-files.ts'
import { createFileJobTokenStore, createMemoryJobTokenStore } from '../../src/edfi/jobs/token/job-token-store.ts'
import { type ExternalWorld, openExternalWorld, satSubmission, starSubmission } from './edfi-external-world.ts'
import { failureOf, scores, textFile } from './edfi-jobs-world.ts'

const folders: string[] = []
const folder = async () => {
  const made = await mkdtemp(join(tmpdir(), 'nova-edfi-'))
  folders.push(made)
  return made
}
afterAll(async () => {
  await Promise.all(folders.map((one) => rm(one, { recursive: true, force: true })))
})

const lost = { kind: 'drop', when: 'after' } as const
const unsent = { kind: 'drop', when: 'before' } as const
const sentToStorage = ({ platform }: ExternalWorld) =>
  platform.journal.of('s3:PutObject').filter(({ from }) => from === 'client')
const puts = (world: ExternalWorld) => sentToStorage(world).length
const uploaded = async ({ machine }: ExternalWorld, spec = satSubmission()): Promise<SubmissionToken> =>
  await uploadSubmissionFiles(machine, await createSubmission(machine, spec), spec.files)

describe('runSubmission', () => {
  test('files of every kind go in, sets come out', async () => {
    const world = await openExternalWorld()
    const progress: number[] = []
    const { sets, start, jobUid } = await runSubmission(world.machine, starSubmission(), {
      onProgress: ({ bytes }) => progress.push(bytes),
    })
    expect(start).toBe('started')
    expect(sets).toMatchObject([
      { jobUid, partner: 'ea', tenant: 'grand-bend', schoolYear: '2026', bundle: 'assessments/STAR', sentToOds: true },
    ])
    expect(sets[0]?.files).toContain('studentAssessments.jsonl')
    expect(progress.at(-1)).toBe(scores().length + 320 * 1024)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    const [job] = await world.client.listJobs()
    expect(job?.files.map(({ nameFromUser }) => nameFromUser).toSorted()).toEqual([
      'district.csv',
      'school.csv',
      'scores.csv',
    ])
    for (const { headers } of sentToStorage(world)) expect(headers).not.toHaveProperty('authorization')
  })

  test('two sets of one run show together', async () => {
    const world = await openExternalWorld()
    await world.platform.edfi.setPartner('ea', { crossYearMatchingEnabled: true })
    world.platform.edfi.script({ outcome: 'second pass' })
    const { sets } = await runSubmission(world.machine, satSubmission())
    expect(sets.map(({ sentToOds }) => sentToOds).toSorted()).toEqual([false, true])
  })

  test.each(['hang in new', 'hang in running', { error: 'earthmover_run' }] as const)(
    '%j shows nothing, and the timeout says so',
    async (outcome) => {
      const world = await openExternalWorld()
      world.platform.edfi.script({ outcome })
      const tokenStore = createMemoryJobTokenStore()
      const error = await failureOf(
        runSubmission(world.machine, satSubmission(), { tokenStore, wait: { timeoutMs: 3_600_000 } }),
      )
      expect(error).toMatchObject({
        code: 'output_set_timeout',
        retryable: true,
        details: { start: 'started', waitedMs: 3_600_000 },
      })
      expect(await tokenStore.list()).toHaveLength(1)
    },
  )

  test('a token that could not see the result begins nothing', async () => {
    const world = await openExternalWorld()
    const blind = await world.connectToken({ client_id: 'c', scope: 'create:jobs partner:ea' })
    expect(await failureOf(runSubmission(blind, satSubmission()))).toMatchObject({
      code: 'token_insufficient',
      operation: 'listOutputSets',
    })
    expect(world.count('submitJob')).toBe(0)
  })

  test('a second process goes on where the first one was killed: the same job, nothing uploaded twice', async () => {
    const world = await openExternalWorld()
    const tokenStore = createFileJobTokenStore(await folder())
    const killed = new AbortController()
    const first = runSubmission(world.machine, starSubmission(), {
      tokenStore,
      signal: killed.signal,
      concurrency: 1,
      onToken: ({ uploads }) => {
        if (uploads.filter(({ done }) => done).length === 2) killed.abort(new Error('killed'))
      },
    })
    await expect(first).rejects.toThrow('killed')
    const before = puts(world)
    const { start } = await runSubmission(world.connectMachine(), starSubmission(), { tokenStore })
    expect(start).toBe('started')
    expect([world.count('submitJob'), world.count('startSubmission')]).toEqual([1, 1])
    expect(puts(world)).toBeLessThanOrEqual(before + 1)
    expect(await tokenStore.list()).toEqual([])
  })

  test.each([1, 2, 3, 4, 5, 6])('killed after state %d of its token, it ends as one run of one job', async (state) => {
    const world = await openExternalWorld()
    const tokenStore = createMemoryJobTokenStore()
    const killed = new AbortController()
    let states = 0
    const onToken = () => {
      states += 1
      if (states === state) killed.abort(new Error('killed'))
    }
    await expect(
      runSubmission(world.machine, satSubmission(), { tokenStore, signal: killed.signal, onToken }),
    ).rejects.toThrow('killed')
    const { sets, jobUid } = await runSubmission(world.connectMachine(), satSubmission(), { tokenStore })
    expect(sets.map((set) => set.jobUid)).toEqual([jobUid])
    expect(world.count('submitJob')).toBe(1)
    expect((await world.client.listJobs()).map(({ runs }) => runs.length)).toEqual([1])
  })

  test('a killed wait goes on without another start', async () => {
    const world = await openExternalWorld()
    const tokenStore = createMemoryJobTokenStore()
    const killed = new AbortController()
    const first = runSubmission(world.machine, satSubmission(), {
      tokenStore,
      signal: killed.signal,
      onToken: ({ state }) => void (state === 'started' && killed.abort(new Error('killed'))),
    })
    await expect(first).rejects.toThrow('killed')
    const { sets } = await runSubmission(world.machine, satSubmission(), { tokenStore })
    expect(sets).toHaveLength(1)
    expect([world.count('submitJob'), world.count('startSubmission'), puts(world)]).toEqual([1, 1, 1])
  })

  test('a token is told and kept before anything is sent; where it cannot be kept, nothing is', async () => {
    const world = await openExternalWorld()
    const told: SubmissionToken[] = []
    await runSubmission(world.machine, satSubmission(), { onToken: (token) => told.push(token) })
    expect(told[0]).toMatchObject({ state: 'created', uploads: [{ begunAtMs: null, done: false }] })
    const before = puts(world)
    const full = { ...createMemoryJobTokenStore(), save: () => Promise.reject(new Error('disk full')) }
    await expect(runSubmission(world.machine, satSubmission(), { tokenStore: full })).rejects.toThrow('disk full')
    expect(puts(world)).toBe(before)
  })

  test('two processes do not submit the same files at once', async () => {
    const world = await openExternalWorld()
    const tokenStore = createMemoryJobTokenStore()
    const [first, second] = await Promise.allSettled([
      runSubmission(world.machine, satSubmission(), { tokenStore }),
      runSubmission(world.machine, satSubmission(), { tokenStore }),
    ])
    expect([first.status, second.status].toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(world.count('submitJob')).toBe(1)
  })

  test('another spec is another submission, also in the same store', async () => {
    const world = await openExternalWorld()
    const tokenStore = createMemoryJobTokenStore()
    world.platform.edfi.script({ outcome: 'hang in new' }, {})
    await failureOf(runSubmission(world.machine, satSubmission(), { tokenStore, wait: { timeoutMs: 60_000 } }))
    const { sets } = await runSubmission(world.machine, satSubmission({ params: { TEST_TYPE: 'PSAT 10' } }), {
      tokenStore,
    })
    expect(sets).toHaveLength(1)
    expect(world.count('submitJob')).toBe(2)
  })

  test('expired URLs are told as such: they cannot be made again', async () => {
    const world = await openExternalWorld()
    const spec = satSubmission()
    const created = await createSubmission(world.machine, spec)
    await world.clock.advance(3_600_000)
    expect(await failureOf(runSubmission(world.machine, spec, { token: created }))).toMatchObject({
      code: 'upload_url_expired',
      advice: expect.stringContaining('create a new job'),
    })
  })
})

describe('createSubmission', () => {
  test.each<[string, Parameters<typeof satSubmission>[0], string, string]>([
    ['the id of a year', { schoolYear: '2526' }, 'school_year_unknown', '2026'],
    ['both years', { schoolYear: '2025-26' }, 'school_year_unknown', '2026'],
    ['no year', { schoolYear: 'soon' }, 'school_year_unknown', 'the year in which the school year ends'],
    ['a spreadsheet', { files: { INPUT_FILE: textFile('x', 'scores.XLSX') } }, 'file_extension_refused', 'a text file'],
    ['a name that breaks', { files: { INPUT_FILE: textFile('x', 'a?b.csv') } }, 'file_name_hazardous', 'a_b.csv'],
    ['nothing in the file', { files: { INPUT_FILE: textFile('') } }, 'file_empty', 'at least a byte'],
  ])('%s is told before anything is sent', async (_case, over, code, wanted) => {
    const { machine, platform } = await openExternalWorld()
    const error = await failureOf(createSubmission(machine, satSubmission(over)))
    expect(error).toMatchObject({ code: 'job_invalid', details: { problems: [{ code, wanted }] } })
    expect(platform.journal.of('submitJob')).toEqual([])
  })

  test('a list of years finds what only looks like one', async () => {
    const { machine, client } = await openExternalWorld()
    const schoolYears = await client.listSchoolYears()
    expect(
      await failureOf(createSubmission(machine, satSubmission({ schoolYear: 2050 }), { schoolYears })),
    ).toMatchObject({
      code: 'job_invalid',
      details: { problems: [{ code: 'school_year_unknown', wanted: '2027' }] },
    })
    expect((await createSubmission(machine, satSubmission({ schoolYear: ' 2026 ' }), { schoolYears })).schoolYear).toBe(
      '2026',
    )
  })

  test('what only the service can know, it says', async () => {
    const { machine } = await openExternalWorld()
    expect(await failureOf(createSubmission(machine, satSubmission({ tenant: 'nowhere' })))).toMatchObject({
      code: 'submission_rejected',
    })
    expect(await failureOf(createSubmission(machine, satSubmission({ partner: ' ' })))).toMatchObject({
      code: 'invalid_options',
      details: { option: 'partner' },
    })
    expect(
      (await createSubmission(machine, satSubmission({ params: { TEST_TYPE: 'SAT', API_YEAR: '1999' } }))).state,
    ).toBe('created')
  })

  test('a lost answer is unknown, and creating again harmless', async () => {
    const world = await openExternalWorld()
    world.fault('submitJob', lost)
    expect(await failureOf(createSubmission(world.machine, satSubmission()))).toMatchObject({
      code: 'create_outcome_unknown',
      retryable: true,
    })
    expect(world.count('submitJob')).toBe(1)
    expect((await runSubmission(world.machine, satSubmission())).sets).toHaveLength(1)
  })

  test('tokens go through JSON, hold no more than they must, and nothing of them gets into errors', async () => {
    const { machine } = await openExternalWorld()
    const token = await createSubmission(machine, satSubmission())
    expect(parseSubmissionToken(JSON.stringify(token))).toEqual(token)
    const { uploads } = await createSubmission(machine, starSubmission())
    expect(uploads.map(({ name }) => name)).toEqual(['scores.csv', 'district.csv', 'school.csv'])
    for (const other of [
      '{',
      {},
      { ...token, version: 2 },
      { ...token, kind: 'edfi-job' },
      { ...token, uploads: [{}] },
      { ...token, state: 'x' },
      { ...token, startBegunAtMs: 'x' },
    ]) {
      const error = await failureOf((async () => parseSubmissionToken(other))())
      expect(error.code).toBe('token_invalid')
      expect(JSON.stringify(error)).not.toContain('X-Amz-Signature=')
    }
    const elsewhere = { ...token, baseUrl: 'https://elsewhere.test' }
    expect(await failureOf(uploadSubmissionFiles(machine, elsewhere, {}))).toMatchObject({ code: 'token_mismatch' })
    expect(await failureOf(uploadSubmissionFiles(machine, token, { OTHER: textFile('x') }))).toMatchObject({
      code: 'token_mismatch',
    })
    expect(
      await failureOf(uploadSubmissionFiles(machine, token, { INPUT_FILE: textFile('other bytes') })),
    ).toMatchObject({ code: 'file_changed' })
  })

  test('tokens in files are for their owner only', async () => {
    const world = await openExternalWorld()
    const place = await folder()
    world.platform.edfi.script({ outcome: 'hang in new' })
    await failureOf(
      runSubmission(world.machine, satSubmission(), {
        tokenStore: createFileJobTokenStore(place),
        wait: { timeoutMs: 60_000 },
      }),
    )
    const [name = ''] = (await readdir(place)).filter((one) => one.endsWith('.json'))
    expect((await stat(join(place, name))).mode & 0o077).toBe(0)
    expect(await readFile(join(place, name), 'utf8')).toContain('edfi-submission')
  })
})

describe('startSubmission', () => {
  test('files that are missing are told from our own record, before anything is sent', async () => {
    const world = await openExternalWorld()
    const created = await createSubmission(world.machine, starSubmission())
    expect(await failureOf(startSubmission(world.machine, created))).toMatchObject({
      code: 'upload_incomplete',
      details: { missing: ['INPUT_FILE', 'INPUT_FILE_DS', 'INPUT_FILE_SA'] },
    })
    expect(world.count('startSubmission')).toBe(0)
  })

  test('a lost answer is settled by asking again: refused means it runs', async () => {
    const world = await openExternalWorld()
    const token = await uploaded(world)
    world.fault('startSubmission', lost)
    const { outcome, token: after, messages } = await startSubmission(world.machine, token)
    expect([outcome, after.state, messages.length, world.count('startSubmission')]).toEqual([
      'started',
      'started',
      1,
      2,
    ])
    expect((await world.client.listJobs())[0]?.runs).toHaveLength(1)
  })

  test.each([
    ['that never arrived', unsent],
    ['that a gateway lost', { kind: 'gateway', status: 504, when: 'before' }],
  ] as const)('a start %s is sent again', async (_case, fault) => {
    const world = await openExternalWorld()
    const token = await uploaded(world)
    world.fault('startSubmission', fault)
    expect((await startSubmission(world.machine, token)).outcome).toBe('started')
    expect((await world.client.listJobs())[0]?.runs).toHaveLength(1)
  })

  test('when every answer is lost it is unknown, and whoever goes on looks first', async () => {
    const world = await openExternalWorld()
    const token = await uploaded(world)
    world.fault('startSubmission', lost, { times: 'always' })
    const unknown = await startSubmission(world.machine, token)
    expect(unknown).toMatchObject({
      outcome: 'unknown',
      token: { state: 'uploaded', startBegunAtMs: expect.any(Number) },
    })
    await waitForOutputSets(world.machine, { partner: 'ea', jobUid: token.jobUid })
    expect(await startSubmission(world.machine, unknown.token)).toMatchObject({
      outcome: 'finished',
      token: { state: 'started' },
    })
    expect(world.count('startSubmission')).toBe(3)
    expect((await world.client.listJobs())[0]?.runs).toHaveLength(1)
  })

  test('a run of somebody else is no start of ours', async () => {
    const world = await openExternalWorld()
    const token = await uploaded(world)
    await world.machine.startSubmission(token.jobUid)
    expect(await startSubmission(world.machine, token)).toMatchObject({
      outcome: 'already running',
      messages: [expect.any(String)],
      token: { state: 'uploaded' },
    })
  })

  test('what was started is not started again', async () => {
    const world = await openExternalWorld()
    const { token } = await startSubmission(world.machine, await uploaded(world))
    expect((await startSubmission(world.machine, token)).outcome).toBe('started')
    expect(world.count('startSubmission')).toBe(1)
  })

  test('a launch that failed may be tried again', async () => {
    const world = await openExternalWorld()
    const token = await uploaded(world)
    world.platform.edfi.script({ outcome: 'launch failure' })
    expect(await failureOf(startSubmission(world.machine, token))).toMatchObject({
      code: 'launch_failed',
      details: { jobUid: token.jobUid },
    })
    expect((await startSubmission(world.machine, token)).outcome).toBe('started')
  })

  test('a token that may not read sets is no obstacle', async () => {
    const world = await openExternalWorld()
    const token = { ...(await uploaded(world)), startBegunAtMs: 0 }
    const blind = await world.connectToken({ client_id: 'c', scope: 'create:jobs partner:ea' })
    expect((await startSubmission(blind, token)).outcome).toBe('started')
  })
})

test('a path is a file as well', async () => {
  const world = await openExternalWorld()
  const path = join(await folder(), 'scores.csv')
  await writeFile(path, scores())
  expect((await runSubmission(world.machine, satSubmission({ files: { INPUT_FILE: path } }))).sets).toHaveLength(1)
})
