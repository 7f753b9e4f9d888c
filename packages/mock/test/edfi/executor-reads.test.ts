import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createExecutorWorld, type ExecutorWorld } from './executor-world.ts'

const open: ExecutorWorld[] = []
afterEach(async () => {
  for (const { platform } of open.splice(0)) await platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createExecutorWorld(options)
  open.push(world)
  return world
}
const crossYear = [{ id: 'ea', canConnectToEdu: true, crossYearMatchingEnabled: true }, { id: 'sc' }]

describe('the handshake', () => {
  test('works once, and makes the run running', async () => {
    const world = await enter()
    const run = await world.launch()
    const line = `GET /api/earthbeam/auth/${run.runId}/init`
    expect((await run.look()).status).toBe('new')
    const { json } = await run.init(line)
    expect(json).toEqual({ token: expect.any(String), jobUrl: `${world.baseUrl}/api/earthbeam/jobs/${run.runId}` })
    expect((await run.look()).status).toBe('running')
    expect((await run.init(line)).json).toMatchObject({ statusCode: 401, message: 'Invalid token' })
    const first = world.as({ authorization: `Bearer ${json.token}` })
    expect((await first(run.line('GET'))).status).toBe(200)
  })

  test('lets one of two in that come at the same moment', async () => {
    const run = await (await enter()).launch()
    const line = `GET /api/earthbeam/auth/${run.runId}/init`
    const answers = await Promise.all([run.init(line), run.init(line)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('is too late after five minutes, and changes nothing then', async () => {
    const { launch, platform } = await enter()
    const run = await launch()
    await platform.clock.sleep(300_000)
    expect((await run.init(`GET /api/earthbeam/auth/${run.runId}/init`)).status).toBe(401)
    expect((await run.look()).status).toBe('new')
  })

  test('takes init tokens of its run only, and reports take access tokens only', async () => {
    const world = await enter()
    const [run, other] = [await world.launch(), await world.launch()]
    expect((await run.call(`GET /api/earthbeam/auth/${run.runId}/init`)).status).toBe(401)
    expect((await run.init(`GET /api/earthbeam/auth/${other.runId}/init`)).status).toBe(403)
    expect((await world.guest(`GET /api/earthbeam/auth/${run.runId}/init`)).json.message).toBe('No token')
    expect((await run.init(run.line('GET'))).status).toBe(401)
    expect((await run.call(other.line('POST', 'summary'), {})).status).toBe(403)
    expect((await run.call('POST /api/earthbeam/jobs/x/summary', {})).status).toBe(403)
  })

  test('of a run that is gone has nobody to speak to', async () => {
    const { launch, platform } = await enter()
    const run = await launch()
    await platform.edfi.loseRun(run.runId)
    expect((await run.init(`GET /api/earthbeam/auth/${run.runId}/init`)).status).toBe(404)
    for (const line of [run.line('GET'), run.line('GET', 'roster')]) expect((await run.call(line)).status).toBe(404)
    expect((await run.post('output-files', { path: 'x', sentToOds: true })).status).toBe(404)
    expect((await run.post('summary', {})).status).toBe(500)
  })
})

describe('the job of a run', () => {
  const appUrls = (world: ExecutorWorld, runId: number, roster: boolean) => {
    const url = `${world.baseUrl}/api/earthbeam/jobs/${runId}`
    return {
      status: `${url}/status`,
      error: `${url}/error`,
      summary: `${url}/summary`,
      unmatchedIds: `${url}/unmatched-ids`,
      outputFiles: `${url}/output-files`,
      ...(roster && { roster: `${url}/roster` }),
    }
  }
  const noNamespace = { partners: [{ id: 'ea' }, { id: 'sc' }] }

  test('that sends to an ODS has its secret, and no roster', async () => {
    const world = await enter()
    const { call, line, runId } = await world.open()
    expect((await call(line('GET'))).json).toEqual({
      appDataBasePath: 's3://nova-edfi/ea/grand-bend/2526/1',
      inputFiles: { INPUT_FILE: 'INPUT_FILE__scores.csv' },
      inputParams: { TEST_TYPE: 'SAT', API_YEAR: '2026', DESCRIPTOR_NAMESPACE: 'uri://ea.nova.test' },
      customDescriptorMappings: null,
      bundle: { path: 'assessments/PSAT_SAT', branch: 'main' },
      appUrls: appUrls(world, runId, false),
      sendToOds: true,
      crossYearMatchAvailable: false,
      assessmentDatastore: {
        apiYear: '2026',
        url: 'https://ods.nova.test/ea/2526',
        clientId: 'ea-ods-key',
        clientSecret: 'ea-ods-secret',
      },
    })
  })

  test('that goes nowhere names a roster file under raw codes, and has no ODS', async () => {
    const world = await enter({ edfi: noNamespace })
    const id = await world.create({ schoolYearId: '2425' }, world.otherTenant)
    await world.otherTenant(`PUT /api/jobs/${id}/start`)
    const order = world.platform.edfi.launches.take(id)
    const call = world.as({
      authorization: `Bearer ${await world.platform.edfi.mintRunToken(order?.runId ?? 0, 'access')}`,
    })
    const { json } = await call(`GET /api/earthbeam/jobs/${order?.runId}`)
    expect(json).toMatchObject({
      appDataBasePath: `s3://nova-edfi/ea/Glendale%20ISD/2425/${id}`,
      inputParams: { TEST_TYPE: 'SAT', API_YEAR: '2025' },
      sendToOds: false,
      rosterFilePath: 's3://nova-edfi/__rosters/ea/Glendale ISD/2025/studentEducationOrganizationAssociations.jsonl',
    })
    expect(json.inputParams).not.toHaveProperty('DESCRIPTOR_NAMESPACE')
    expect(json).not.toHaveProperty('assessmentDatastore')
    expect(json.appUrls).not.toHaveProperty('roster')
  })

  test('of a partner that matches across years has the address of a roster instead', async () => {
    const world = await enter({ edfi: { partners: crossYear } })
    const { call, line, runId } = await world.open({ schoolYearId: '2425' })
    const { json } = await call(line('GET'))
    expect(json).toMatchObject({ crossYearMatchAvailable: true, appUrls: appUrls(world, runId, true) })
    expect(json).not.toHaveProperty('rosterFilePath')
  })

  test('has the mappings of its partner for its bundle', async () => {
    const rows = [{ v_other_columns: {}, edfi_descriptor: 'uri://ed-fi.org/X#First grade', local_descriptor: null }]
    const descriptorMappings = { 'assessments/PSAT_SAT': { gradeLevelDescriptors: rows } }
    const { open: openRun } = await enter({ edfi: { partners: [{ id: 'ea', descriptorMappings }, { id: 'sc' }] } })
    const { call, line } = await openRun()
    expect((await call(line('GET'))).json.customDescriptorMappings).toEqual({ gradeLevelDescriptors: rows })
  })

  test('knows the year better than whoever made it', async () => {
    const { open: openRun } = await enter()
    const { call, line } = await openRun({
      template: { path: 'assessments/STAR' },
      inputParams: [{ templateKey: 'API_YEAR', value: '1999' }],
    })
    expect((await call(line('GET'))).json.inputParams.API_YEAR).toBe('2026')
  })

  test.each([
    ['lost its ODS', 'loseOds'],
    ['lost its bundle', 'loseTemplate'],
  ] as const)('that %s cannot be told, and says why', async (_case, lose) => {
    const { open: openRun, platform } = await enter()
    const { call, line, jobId } = await openRun()
    await platform.edfi[lose](jobId)
    expect((await call(line('GET'))).json).toEqual({
      message: expect.stringContaining('of the job is gone'),
      error: 'Internal Server Error',
      statusCode: 500,
    })
  })

  test('stays with the ODS it was made with, also after that was taken out of use', async () => {
    const { open: openRun, user } = await enter()
    const { call, line } = await openRun()
    expect((await user('DELETE /api/ods-configs/1')).status).toBe(200)
    expect((await call(line('GET'))).json.assessmentDatastore.clientSecret).toBe('ea-ods-secret')
  })
})

describe('the roster of all years', () => {
  test('comes in lines, more than this year has', async () => {
    const { open: openRun } = await enter({ edfi: { partners: crossYear } })
    const { call, line } = await openRun()
    const answer = await call(line('GET', 'roster'))
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson')
    expect(answer.text.endsWith('}\n')).toBe(true)
    const rows = answer.text
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text))
    expect(rows).toHaveLength(30)
    expect(rows[29]).toEqual({
      educationOrganizationReference: { educationOrganizationId: 255_902, link: { rel: 'LocalEducationAgency' } },
      studentReference: { studentUniqueId: '604850' },
      studentIdentificationCodes: [
        {
          studentIdentificationSystemDescriptor: 'uri://ed-fi.org/StudentIdentificationSystemDescriptor#State',
          identificationCode: '2030',
        },
        { studentIdentificationSystemDescriptor: 'Local', identificationCode: 'L130' },
      ],
    })
  })

  test('is refused to partners without it, until it is switched on', async () => {
    const { open: openRun, platform } = await enter()
    const { call, line } = await openRun()
    expect((await call(line('GET', 'roster'))).status).toBe(409)
    await platform.edfi.setPartner('ea', { crossYearMatchingEnabled: true })
    expect((await call(line('GET', 'roster'))).status).toBe(200)
  })

  test('crashes before its first line, or breaks off under a 200', async () => {
    const world = await enter({ edfi: { partners: crossYear } })
    const { call, line } = await world.open()
    world.platform.faults.add({ on: { operation: 'edfi:roster' }, do: { kind: 'fail' } })
    expect((await call(line('GET', 'roster'))).status).toBe(500)
    world.platform.faults.add({ on: { operation: 'edfi:roster-stream' }, do: { kind: 'fail' } })
    await expect(call(line('GET', 'roster'))).rejects.toThrow('terminated')
    expect(world.platform.journal.of('getRunRoster').at(-1)?.status).toBe(200)
  })
})
