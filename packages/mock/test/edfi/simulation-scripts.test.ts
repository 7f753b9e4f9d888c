import { afterEach, describe, expect, test } from 'vitest'
import { executorCodes } from '../../src/edfi/simulation/executor-failure.ts'
import type { EdfiOptions, ExecutorScript } from '../../src/index.ts'
import { createSimulationWorld, type SimulationWorld, scoresOf, type WantedJob } from './simulation-world.ts'

const open: SimulationWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})
async function enter(edfi?: EdfiOptions) {
  const world = await createSimulationWorld({ ...(edfi && { edfi }) })
  open.push(world)
  return world
}
const run = async (script: ExecutorScript, job: WantedJob = {}, edfi?: EdfiOptions) =>
  (await enter(edfi)).runThrough({ ...job, script })
const actionsOf = (updates: readonly { action: string; status: string }[]) =>
  updates.map(({ action, status }) => `${action} ${status}`)
const counts = (processed: number, failed = 0) => ({
  studentAssessments: { records_processed: processed, records_skipped: 0, records_failed: failed },
})
const strangers = scoresOf(['X1', 'X2', 'X3', 'X4', 'X5'])
const crossYear: EdfiOptions = {
  partners: [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }],
}

describe('an outcome', () => {
  test.each<[string, ExecutorScript['outcome'], WantedJob, EdfiOptions | undefined, object]>([
    ['success of strangers', 'success', { text: strangers }, undefined, { status: 'success', summary: counts(5) }],
    ['records the ODS refuses', 'complete with errors', {}, undefined, { status: 'success', summary: counts(5, 1) }],
    [
      'records nobody could refuse',
      'complete with errors',
      { schoolYearId: '2425' },
      undefined,
      { status: 'success', summary: counts(4), unmatchedStudentsInfo: { name: 'StudentID', type: 'Local', count: 1 } },
    ],
    [
      'students nobody matches',
      'unmatched ids',
      {},
      undefined,
      { status: 'success', unmatchedStudentsInfo: { name: 'StudentID', type: 'Local', count: 1 } },
    ],
    [
      'one student whom nobody matches',
      'unmatched ids',
      { text: scoresOf(['L101']) },
      undefined,
      { status: 'success' },
    ],
    ['too few matches of many', 'insufficient matches', {}, undefined, { status: 'error', summary: null }],
    ['too few matches, in no year', 'insufficient matches', {}, crossYear, { status: 'error' }],
    [
      'students nobody matches, in no year',
      'unmatched ids',
      {},
      crossYear,
      { status: 'success', unmatchedStudentsInfo: { count: 1 } },
    ],
    [
      'students of other years',
      'second pass',
      {},
      crossYear,
      { status: 'success', summary: counts(4), unmatchedStudentsInfo: { count: 1 } },
    ],
  ])('%s', async (_case, outcome, job, edfi, want) => {
    expect((await run({ ...(outcome && { outcome }) }, job, edfi)).run).toMatchObject(want)
  })

  test('of an ODS that refuses everything there is fails the run', async () => {
    const { run: failed, errors } = await run({ outcome: 'complete with errors' }, { text: scoresOf(['L101']) })
    expect([failed.status, errors[0]?.code]).toEqual(['error', 'lightbeam_send'])
  })

  test('of a launch that fails is told to whoever starts', async () => {
    const { startStatus, run: failed, errors, updates } = await run({ outcome: 'launch failure' })
    expect([startStatus, failed.status, errors[0]?.code]).toEqual([500, 'error', 'failed_to_start_executor'])
    expect(actionsOf(updates)).toEqual(['done failure'])
  })

  test.each<[ExecutorScript['outcome'], string, readonly string[]]>([
    ['hang in new', 'new', []],
    ['crash before job', 'running', []],
    ['hang in running', 'running', ['get_input_files success', 'earthmover_run begin']],
    [{ hang: 'refresh_bundle_code' }, 'running', ['refresh_bundle_code begin']],
    [{ hang: 'upload_output' }, 'running', ['lightbeam_send success', 'upload_output begin']],
  ])('of %j leaves the run %s', async (outcome, status, last) => {
    const { run: stuck, updates, errors, startStatus } = await run({ ...(outcome && { outcome }) })
    expect([startStatus, stuck.status, errors]).toEqual([200, status, []])
    expect(actionsOf(updates).slice(-2)).toEqual(last)
  })

  test('of a slow boot is a late one', async () => {
    const world = await enter()
    const { jobId } = await world.start({ script: { outcome: 'slow boot' } })
    await world.platform.clock.sleep(110_000)
    expect((await world.look(jobId)).run.status).toBe('new')
    await world.finish(jobId)
    const { run: late, updates } = await world.look(jobId)
    expect(late.status).toBe('success')
    expect(Date.parse(updates[0]?.receivedAt ?? '') - Date.parse(late.createdOn)).toBeGreaterThan(120_000)
  })

  test('without an ODS happens before the action it would have happened in', async () => {
    const { updates } = await run({ outcome: { error: 'lightbeam_send' } }, { schoolYearId: '2425' })
    expect(actionsOf(updates).slice(-2)).toEqual(['earthmover_run failure', 'done failure'])
  })
})

describe('an error', () => {
  test.each(Object.entries(executorCodes).filter(([code]) => code !== 'executor_timeout'))(
    '%s comes where it usually does, with what its payload has',
    async (code, facts) => {
      const { updates, errors, run: failed } = await run({ outcome: { error: code as keyof typeof executorCodes } })
      expect(failed.status).toBe('error')
      expect(actionsOf(updates).slice(-2)).toEqual(
        [...(facts.at ? [`${facts.at} failure`] : []), 'done failure'].slice(-2),
      )
      const [error] = errors
      expect(error?.payload).toEqual({
        stacktrace: expect.stringContaining(code),
        ...facts.extras,
        ...('path' in facts.extras &&
          facts.extras.name === 'INPUT_FILE' && {
            path: 'ea/grand-bend/2526/1/input/INPUT_FILE__a.csv',
          }),
      })
    },
  )

  test('comes where the script wants it, with what it wants', async () => {
    const outcome = { error: 'unknown', at: 'upload_output', payload: { more: 1 } } as const
    const { updates, errors } = await run({ outcome })
    expect(actionsOf(updates).at(-2)).toBe('upload_output failure')
    expect(errors[0]).toMatchObject({ code: 'unknown', payload: { more: 1 } })
  })

  test('of time that ran out comes when it ran out', async () => {
    const { updates, errors } = await run({
      outcome: { error: 'executor_timeout' },
      timings: { timeoutSeconds: 60 },
    })
    expect(errors[0]?.payload.timeout_seconds).toBe(60)
    const [first, last] = [updates[0], updates.at(-2)].map((update) => Date.parse(update?.receivedAt ?? ''))
    expect(((last ?? 0) - (first ?? 0)) / 1000).toBeCloseTo(60, 0)
    const slow = await run({ timings: { timeoutSeconds: 60, earthmover_run: 90_000 } })
    expect(actionsOf(slow.updates).at(-2)).toBe('earthmover_run failure')
    expect(slow.errors[0]?.payload.timeout_seconds).toBe(60)
  })
})

describe('reports', () => {
  test('that are lost leave gaps, and those that come twice are refused', async () => {
    const { platform, runThrough } = await enter()
    const reports = { 'get_input_files begin': 'lost', 'earthmover_run begin': 'repeated', summary: 'lost' } as const
    const { run: ended, updates } = await runThrough({ script: { reports } })
    expect([ended.status, ended.summary, updates.length]).toEqual(['success', null, 14])
    expect(actionsOf(updates)).not.toContain('get_input_files begin')
    expect(platform.journal.of('reportStatus').filter(({ status }) => status === 500)).toHaveLength(1)
  })

  test('whose end is lost leave the run running for good', async () => {
    const { run: stuck, updates } = await run({ reports: { 'done success': 'lost' } })
    expect([stuck.status, stuck.runOutputFile, actionsOf(updates).at(-1)]).toEqual([
      'running',
      [],
      'upload_output success',
    ])
  })
})

test('the three writes of an end are as far apart as the script wants', async () => {
  const world = await enter({ executor: { doneGapsMs: { files: 1000 } } })
  const { jobId } = await world.start({ script: { doneGapsMs: { status: 2000 } } })
  const seen: string[] = []
  for (let moment = 0; moment < 120; moment++) {
    await world.platform.clock.sleep(250)
    const { run: now, updates } = await world.look(jobId)
    seen.push(`${actionsOf(updates).includes('done success')} ${now.status} ${now.runOutputFile.length > 0}`)
  }
  expect([...new Set(seen)]).toEqual([
    'false new false',
    'false running false',
    'true running false',
    'true success false',
    'true success true',
  ])
})

describe('which script', () => {
  test('that of the job, then the next in the queue, then the name of the file, then its bundle, then all', async () => {
    const world = await enter({
      executor: {
        outcome: { error: 'unknown' },
        byFileName: { 'named.csv': { outcome: 'success' } },
        byBundle: { 'assessments/PSAT_SAT': { outcome: { error: 'bundle_git_pull' } } },
      },
    })
    const outcomeOf = async (job: WantedJob) => {
      const { run: ended, errors } = await world.runThrough(job)
      return errors[0]?.code ?? ended.status
    }
    world.platform.edfi.script({ outcome: { error: 'lightbeam_fetch' } })
    expect(await outcomeOf({ fileName: 'named.csv', script: { outcome: { error: 'artifact_empty' } } })).toBe(
      'artifact_empty',
    )
    expect(await outcomeOf({ fileName: 'named.csv' })).toBe('lightbeam_fetch')
    expect(await outcomeOf({ fileName: 'named.csv' })).toBe('success')
    expect(await outcomeOf({ fileName: 'x.mock-error-earthmover-deps.csv' })).toBe('earthmover_deps')
    expect(await outcomeOf({})).toBe('bundle_git_pull')
  })

  test('what is no script, or for no job, is told at once', async () => {
    const { platform } = await enter()
    expect(() => platform.edfi.script({ outcome: 'sucess' as 'success' })).toThrow(/There is no outcome 'sucess'/)
    expect(() => platform.edfi.scriptJob(99, {})).toThrow(/There is no job 99/)
    await expect(enter({ executor: { timings: { boots: 1 } as object } })).rejects.toThrow(/timings has no boots/)
    await expect(enter({ executor: { byBundle: { x: { outcome: { hang: 'done' } } as object } } })).rejects.toThrow(
      /byBundle x: There is no action done/,
    )
  })
})

describe('launches', () => {
  test('that are held wait, and go on when they are released', async () => {
    const world = await enter()
    world.platform.edfi.launches.hold()
    const [first, second] = [await world.start(), await world.start()]
    await world.platform.clock.sleep(60_000)
    expect((await world.look(first.jobId)).run.status).toBe('new')
    expect(world.platform.edfi.launches.take(second.jobId)).toEqual({
      runId: 2,
      jobId: second.jobId,
      initUrl: `${world.baseUrl}/api/earthbeam/auth/2/init`,
      initToken: expect.any(String),
      storeEndpoint: 'http://s3.nova.test',
      bucket: 'nova-edfi',
    })
    expect(world.platform.edfi.launches.release()).toBe(1)
    await world.finish(first.jobId)
    expect((await world.look(first.jobId)).run.status).toBe('success')
    expect((await world.look(second.jobId)).run.status).toBe('new')
    const third = await world.runThrough()
    expect(third.run.status).toBe('success')
  })

  test('of a script that parks wait alone', async () => {
    const world = await enter()
    const parked = await world.start({ fileName: 'x.mock-parked.csv' })
    expect((await world.runThrough()).run.status).toBe('success')
    expect(world.platform.edfi.launches.take()?.jobId).toBe(parked.jobId)
    expect(world.platform.edfi.launches.take()).toBeNull()
  })
})

test('a platform that closes ends its executors', async () => {
  const errors: unknown[] = []
  const world = await createSimulationWorld({ onUnexpected: (error) => errors.push(error) })
  const { jobId } = await world.start()
  await world.platform.clock.sleep(6000)
  const { updates } = await world.look(jobId)
  await world.platform.close()
  const seenCount = world.platform.journal.entries.length
  await world.platform.clock.sleep(60_000)
  expect([errors, world.platform.journal.entries.length, updates.length > 0]).toEqual([[], seenCount, true])
})
