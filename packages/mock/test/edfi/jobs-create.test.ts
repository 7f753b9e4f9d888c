import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createJobsWorld, file, type JobsWorld, sat, submission } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  return world
}

const without = (value: object, member: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== member))

describe('a job that is made', () => {
  test('has a number and one URL per file, and takes its facts from the bundle', async () => {
    const { user } = await enter()
    const created = await user('POST /api/jobs/', {
      ...sat,
      inputParams: [...sat.inputParams, { templateKey: 'API_YEAR', value: null }, { templateKey: 'OTHER' }],
      previousJobId: 9,
      unknown: true,
    })
    expect([created.status, created.json]).toEqual([
      201,
      { id: 1, uploadLocations: [{ templateKey: 'INPUT_FILE', url: expect.stringMatching(/^http/) }] },
    ])
    expect((await user('GET /api/jobs/1')).json).toMatchObject({
      id: 1,
      name: 'PSAT and SAT',
      schoolYearId: '2526',
      sendToOds: true,
      inputParams: [
        {
          name: 'Test type',
          templateKey: 'TEST_TYPE',
          isRequired: true,
          allowedValues: expect.any(Array),
          value: 'SAT',
        },
      ],
      files: [
        {
          nameFromUser: 'scores.csv',
          type: 'text/csv',
          path: 'ea/grand-bend/2526/1/input/INPUT_FILE__scores.csv',
          status: 'url_generated',
          templateKey: 'INPUT_FILE',
          jobId: 1,
        },
      ],
      template: { path: 'assessments/PSAT_SAT', reportResources: ['studentAssessments'] },
      runs: [],
      isResolved: false,
      isApiInitiated: false,
      apiClientName: null,
      createdById: 1,
    })
  })

  test('is written to by the URLs, whatever type the bytes are sent as', async () => {
    const { user, put, platform } = await enter()
    const files = [file('INPUT_FILE', 'a b#ü%20.csv'), { ...file('INPUT_FILE_DS'), type: '' }]
    const body = { ...sat, template: { path: 'assessments/STAR' }, inputParams: [], files }
    const { json } = await user('POST /api/jobs', body)
    const [first, second] = json.uploadLocations
    expect((await put(first.url, 'first', { 'content-type': 'application/x-other' })).status).toBe(200)
    expect((await put(second.url, 'second')).status).toBe(200)
    const bytes = await platform.edfi.getObject('ea/grand-bend/2526/1/input/INPUT_FILE__a b#ü%20.csv')
    expect(new TextDecoder().decode(bytes ?? undefined)).toBe('first')
  })

  test('gets URLs for an hour that sign the host and nothing else', async () => {
    const { user, put, platform } = await enter()
    const { json } = await user('POST /api/jobs', sat)
    const { url } = json.uploadLocations[0]
    const query = new URL(url).searchParams
    expect([query.get('X-Amz-Expires'), query.get('X-Amz-SignedHeaders')]).toEqual(['3600', 'host'])
    expect(query.get('x-amz-checksum-crc32')).toBe('AAAAAA==')
    await platform.clock.sleep(3_599_000)
    expect((await put(url)).status).toBe(200)
    await platform.clock.sleep(2000)
    expect((await put(url)).status).toBe(403)
  })

  test('lies under encoded names of its tenant', async () => {
    const { otherTenant, put, platform } = await enter()
    const { json } = await otherTenant('POST /api/jobs', sat)
    expect(json.uploadLocations[0].url).toContain('/Glendale%2520ISD/')
    expect((await put(json.uploadLocations[0].url)).status).toBe(200)
    expect(await platform.edfi.listObjects('ea/Glendale%20ISD/2526/')).toEqual([
      'ea/Glendale%20ISD/2526/1/input/INPUT_FILE__scores.csv',
    ])
  })

  test('is another one when the call is repeated', async () => {
    const { create } = await enter()
    expect([await create(), await create()]).toEqual([1, 2])
  })
})

describe('a job is refused', () => {
  test.each<[string, unknown, string | readonly string[]]>([
    ['a body that is no job', [], ['name must be a string', 'schoolYearId must be a string']],
    ['files that are none', { ...sat, files: [{ nameFromUser: '' }] }, ['files.0.nameFromUser should not be empty']],
    ['params that are none', { ...sat, inputParams: [1] }, ['each value in inputParams must be an object']],
    ['a bundle nobody knows', { ...sat, template: { path: 'assessments/NONE' } }, 'The bundle is not enabled'],
    ['a bundle without a path', { ...sat, template: {} }, 'The bundle is not enabled'],
    ['a year nobody knows', { ...sat, schoolYearId: '9900' }, 'School year is not enabled'],
    ['a year nobody set', { ...sat, schoolYearId: '2122' }, 'School year is not enabled'],
    ['a year that is disabled', { ...sat, schoolYearId: '2223' }, 'School year is not enabled'],
    ['a year without a connection', { ...sat, schoolYearId: '2627' }, 'No ODS found'],
    ['a year without a roster', { ...sat, schoolYearId: '2324' }, 'No roster file found'],
    ['a param that is missing', { ...sat, inputParams: [] }, 'Required params are missing: TEST_TYPE'],
    [
      'a value that is not allowed',
      { ...sat, inputParams: [{ templateKey: 'TEST_TYPE', value: '' }] },
      'Params have values that are not allowed: TEST_TYPE',
    ],
    [
      'params that are too many',
      { ...sat, inputParams: [...sat.inputParams, { templateKey: 'A', value: '' }, { templateKey: 'B', value: 1 }] },
      'The bundle has no such params: A, B',
    ],
    ['files that are too many', { ...sat, files: [...sat.files, file('X')] }, 'The bundle takes no such files: X'],
    ['a file that is missing', { ...sat, files: [] }, 'Required files are missing: INPUT_FILE'],
  ])('for %s', async (_case, body, want) => {
    const { user } = await enter()
    const { status, json } = await user('POST /api/jobs', body)
    expect(status).toBe(400)
    expect(json.error).toBe('Bad Request')
    if (typeof want === 'string') expect(json.message).toContain(want)
    else expect(json.message).toEqual(expect.arrayContaining([...want]))
    expect((await user('GET /api/jobs/1')).status).toBe(404)
  })

  test('in an order: body, bundle, year, params, files', async () => {
    const { user } = await enter()
    const body: Record<string, unknown> = {
      ...sat,
      template: { path: 7 },
      schoolYearId: '2223',
      inputParams: [],
      files: [file('X'), { templateKey: 'Y' }],
    }
    const message = async () => (await user('POST /api/jobs', body)).json.message
    expect(await message()).toEqual(expect.arrayContaining(['files.1.nameFromUser should not be empty']))
    body['files'] = [file('X')]
    expect(await message()).toContain('bundle is not enabled')
    body['template'] = sat.template
    expect(await message()).toContain('School year')
    body['schoolYearId'] = '2526'
    expect(await message()).toContain('params')
    body['inputParams'] = sat.inputParams
    expect(await message()).toContain('takes no such files')
  })

  test('for a bundle that is not enabled for the partner', async () => {
    const { platform, as } = await enter()
    const sam = as({ cookie: platform.edfi.openSession('sam') })
    expect((await sam('POST /api/jobs', { ...sat, template: { path: 'assessments/ACT' } })).json.message).toContain(
      'not enabled',
    )
    expect((await sam('POST /api/jobs', sat)).status).toBe(201)
  })

  test('without a session', async () => {
    const { guest } = await enter()
    expect((await guest('POST /api/jobs', sat)).status).toBe(401)
  })
})

describe('where the data of a year goes', () => {
  const older = { ...sat, schoolYearId: '2425' }

  test('to no ODS where the year says so and there is a roster', async () => {
    const { user, create } = await enter()
    const id = await create(older)
    expect((await user(`GET /api/jobs/${id}`)).json.sendToOds).toBe(false)
  })

  test('a roster with nothing in it is none', async () => {
    const { user, platform } = await enter()
    const key = '__rosters/ea/grand-bend/2025/studentEducationOrganizationAssociations.jsonl'
    expect(await platform.edfi.listObjects('__rosters/')).toEqual([])
    await user('GET /api/jobs')
    await platform.edfi.putObject(key, new Uint8Array())
    expect((await user('POST /api/jobs', older)).json.message).toContain('No roster file found')
  })

  test('students that are matched across years need no roster', async () => {
    const { user, partnerAdmin } = await enter()
    const body = { ...sat, schoolYearId: '2324' }
    expect((await user('POST /api/jobs', body)).status).toBe(400)
    await partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: true })
    expect((await user('POST /api/jobs', body)).status).toBe(201)
  })
})

describe('the call crashes and', () => {
  const crashed = { statusCode: 500, message: 'Internal server error' }

  test('nothing is left of a job without a template', async () => {
    const { user } = await enter()
    for (const body of [without(sat, 'template'), { ...sat, template: null }])
      expect((await user('POST /api/jobs', body)).json).toEqual(crashed)
    expect((await user('GET /api/jobs/1')).status).toBe(404)
  })

  test.each([
    ['a file without a type', [without(file('INPUT_FILE'), 'type')]],
    ['two files of one variable', [file('INPUT_FILE'), file('INPUT_FILE', 'b.csv')]],
  ])('a job without files is left of one with %s', async (_case, files) => {
    const { user, create } = await enter()
    expect((await user('POST /api/jobs', { ...sat, files })).json).toEqual(crashed)
    expect((await user('GET /api/jobs/1')).json).toMatchObject({ name: 'PSAT and SAT', files: [], runs: [] })
    expect((await user('GET /api/jobs')).json).toEqual([])
    expect(await create()).toBe(2)
  })

  test.each([['registry'], ['presign']])('so it does when %s fails', async (point) => {
    const { user, platform } = await enter()
    platform.faults.add({ on: { operation: `edfi:${point}` }, do: { kind: 'fail' } })
    expect((await user('POST /api/jobs', sat)).json).toEqual(crashed)
    expect((await user('GET /api/jobs/1')).status).toBe(point === 'presign' ? 200 : 404)
  })
})

test('a bundle that the registry has lost is refused where it is enabled all the same', async () => {
  const { user, client } = await enter({
    edfi: { partners: [{ id: 'ea', bundles: ['assessments/Lost'] }, { id: 'sc' }] },
  })
  const asked = await user('POST /api/jobs', { ...sat, template: { path: 'assessments/Lost' } })
  expect(asked.json).toMatchObject({ statusCode: 400, message: 'The bundle is not known' })
  // The external API takes for granted that what is enabled is there.
  expect((await client('POST /api/v1/jobs', { ...submission, bundle: 'assessments/Lost' })).status).toBe(500)
})

test('what others have does not change what a bundle was when the job was made', async () => {
  const bundle = {
    name: 'Own',
    path: 'assessments/Own',
    files: [{ name: 'File', templateKey: 'INPUT_FILE', isRequired: true, fileType: ['csv'] }],
    params: [],
    reportResources: [],
  }
  const { user, create } = await enter({ edfi: { bundles: [bundle] } })
  const id = await create({ template: { path: bundle.path }, inputParams: [] })
  expect((await user(`GET /api/jobs/${id}`)).json).toMatchObject({ name: 'Own', template: bundle })
})
