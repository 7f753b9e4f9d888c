import { afterEach, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { executorSequences } from './executor-sequences.ts'
import { createSimulationWorld, knownIds, type SimulationWorld, scoresOf, type WantedJob } from './simulation-world.ts'

const open: SimulationWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createSimulationWorld(options)
  open.push(world)
  return world
}

const partners = [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }]
const otherBundle = {
  name: 'Other',
  path: 'assessments/Other',
  files: [{ name: 'Scores', templateKey: 'SCORES', isRequired: true, fileType: ['csv'] }],
  params: [],
  reportResources: ['studentAssessments'],
}

/** What an executor has to work with, by the name of what it was seen to do with it. */
const scenes: Readonly<Record<keyof typeof executorSequences, [WantedJob, MockPlatformOptions?]>> = {
  odsWithUnmatched: [{ text: scoresOf([...knownIds, 'X1', 'X2']) }],
  odsAllMatched: [{}],
  odsSecondPass: [{ text: scoresOf([...knownIds, 'L121', 'L122', 'X1', 'X2']) }, { edfi: { partners } }],
  withoutOds: [{ text: scoresOf([...knownIds, 'X1', 'X2']), schoolYearId: '2425' }],
  tooFewMatches: [{ text: scoresOf(['L101', 'X1', 'X2', 'X3', 'X4']) }],
  transformFails: [{ text: 'StudentID,Score\nL101,"open\nL102,3\n' }],
  inputMissing: [{ text: null }],
  noInputFile: [{}, { edfi: { bundles: [otherBundle] } }],
  initRefused: [{ script: { timings: { boot: 301_000 } } }],
}

test.each(Object.entries(scenes))(
  '%s: the simulated executor does what real ones were seen to do',
  async (name, scene) => {
    const [job, options] = scene
    const world = await enter(options)
    const { jobId } = await world.start(job)
    await world.finish(jobId, 400_000)
    expect(await world.steps(jobId)).toEqual(executorSequences[name as keyof typeof executorSequences])
  },
)

test('a failure nobody takes is told again after five and after ten seconds', async () => {
  const { platform, runThrough } = await enter({ edfi: { bundles: [otherBundle] } })
  const { run, errors, updates } = await runThrough()
  const refused = platform.journal.of('reportStatus').filter(({ status }) => status === 400)
  const [first = 0, second = 0, third = 0] = refused.map(({ atMs }) => atMs)
  expect([second - first, third - second]).toEqual([5020, 10_020])
  expect([run.status, updates]).toMatchObject(['error', [{ action: 'done', status: 'failure' }]])
  expect(errors).toMatchObject([{ code: 'unknown', payload: { message: expect.any(String) } }])
})

test('who waits for an executor that came too late waits for ever', async () => {
  const world = await enter()
  const { jobId } = await world.start({ script: { timings: { boot: 301_000 } } })
  await world.finish(jobId, 900_000)
  expect(world.platform.journal.of('initRun')).toMatchObject([{ status: 401, from: 'executor' }])
  expect((await world.look(jobId)).run.status).toBe('new')
  expect((await world.user(`PUT /api/jobs/${jobId}/start`)).status).toBe(400)
})
