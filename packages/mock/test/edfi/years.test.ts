import { afterEach, describe, expect, test } from 'vitest'
import type { MockPlatformOptions } from '../../src/index.ts'
import { createJobsWorld, type JobsWorld, tick } from './jobs-world.ts'

const closing: JobsWorld[] = []
afterEach(async () => {
  for (const world of closing.splice(0)) await world.platform.close()
})
async function enter(options?: MockPlatformOptions) {
  const world = await createJobsWorld(options)
  closing.push(world)
  return { ...world, sam: world.as({ cookie: world.platform.edfi.openSession('sam') }) }
}

interface Year {
  readonly schoolYearId: string
}
const change = (schoolYearId: string, isEnabled = true, sendToOds = true) => ({ schoolYearId, isEnabled, sendToOds })
const basedOn = (at: string | null) => ({ 'x-if-config-modified-at': at ?? '' })

describe('templates', () => {
  test('are all of the registry for a partner without a list, with the year among their params', async () => {
    const { user } = await enter()
    const { json } = await user('GET /api/job-templates/assessments')
    expect(json).toHaveLength(42)
    const star = json.find(({ path }: { path: string }) => path === 'assessments/STAR')
    expect(
      star.files.map(({ templateKey, isRequired }: { templateKey: string; isRequired: boolean }) => [
        templateKey,
        isRequired,
      ]),
    ).toEqual([
      ['INPUT_FILE', true],
      ['INPUT_FILE_DS', false],
      ['INPUT_FILE_SA', false],
    ])
    expect(star.params).toMatchObject([{ templateKey: 'API_YEAR' }])
  })

  test('are those that are enabled otherwise', async () => {
    const { sam } = await enter()
    const { json } = await sam('GET /api/job-templates/assessments')
    expect(json.map(({ path }: { path: string }) => path).sort()).toEqual([
      'assessments/PSAT_SAT',
      'assessments/SC_READY',
      'assessments/STAR',
    ])
  })

  test('there are of one type', async () => {
    const { user } = await enter()
    expect((await user('GET /api/job-templates/grades')).json.message).toBe(
      'Validation failed (enum string is expected)',
    )
  })
})

describe('school years', () => {
  test('are listed with the newest first', async () => {
    const { withoutRole } = await enter()
    const { json } = await withoutRole('GET /api/school-years/')
    expect(json.map(({ id }: { id: string }) => id)).toEqual(['2627', '2526', '2425', '2324', '2223', '2122'])
    expect(json[1]).toEqual({ id: '2526', startYear: 2025, endYear: 2026 })
  })

  test('are configured for the partner; what nobody set is disabled and sends to an ODS', async () => {
    const { user } = await enter()
    const { json, headers } = await user('GET /api/school-year-config')
    expect(json.map((year: Year) => year.schoolYearId)).toEqual(['2627', '2526', '2425', '2324', '2223', '2122'])
    expect(json[1]).toEqual({
      schoolYearId: '2526',
      startYear: 2025,
      endYear: 2026,
      isEnabled: true,
      sendToOds: true,
      odsCount: 2,
    })
    expect(json[5]).toMatchObject({ isEnabled: false, sendToOds: true, odsCount: 0 })
    expect(headers.get('x-config-modified-at')).toBe('2026-01-05T12:00:00.000Z')
  })

  test('have no date of a change while there are no rows', async () => {
    const { user, partnerAdmin } = await enter({ edfi: { yearConfigs: [] } })
    expect((await user('GET /api/school-year-config')).headers.has('x-config-modified-at')).toBe(false)
    const stale = await partnerAdmin(
      'PUT /api/school-year-config',
      [change('2526')],
      basedOn('2026-01-05T12:00:00.000Z'),
    )
    expect(stale.json).toMatchObject({ lastModifiedOn: null, lastModifiedBy: null })
    expect((await partnerAdmin('PUT /api/school-year-config', [change('2526')])).json).toEqual({ status: 'ok' })
    expect((await user('GET /api/school-year-config')).headers.has('x-config-modified-at')).toBe(true)
  })

  test('are changed by who knows the last change, and only the years that are named', async () => {
    const world = await enter()
    const { user, partnerAdmin } = world
    const read = await user('GET /api/school-year-config')
    await tick(world)
    const headers = basedOn(read.headers.get('x-config-modified-at'))
    const changes = [change('2122', true, false), change('2324', false)]
    expect((await partnerAdmin('PUT /api/school-year-config', changes, headers)).json).toEqual({ status: 'ok' })
    const after = await user('GET /api/school-year-config')
    expect(
      after.json.filter(({ isEnabled }: { isEnabled: boolean }) => isEnabled).map((y: Year) => y.schoolYearId),
    ).toEqual(['2627', '2526', '2425', '2122'])
    expect(after.headers.get('x-config-modified-at')).toBe('2026-01-05T12:00:01.000Z')
  })

  test.each([
    ['without the header', {}],
    ['with another spelling of it', basedOn('2026-01-05T12:00:00Z')],
    ['with an older one', basedOn('2025-01-05T12:00:00.000Z')],
  ])('are not changed %s', async (_case, headers) => {
    const { partnerAdmin, user } = await enter()
    const { status, json } = await partnerAdmin('PUT /api/school-year-config', [change('2122')], headers)
    expect([status, json]).toEqual([
      409,
      {
        statusCode: 409,
        message: expect.any(String),
        lastModifiedOn: '2026-01-05T12:00:00.000Z',
        lastModifiedBy: null,
      },
    ])
    expect((await user('GET /api/school-year-config')).json[5].isEnabled).toBe(false)
  })

  test('two changes in one moment are told apart', async () => {
    const { partnerAdmin } = await enter()
    const headers = basedOn('2026-01-05T12:00:00.000Z')
    expect((await partnerAdmin('PUT /api/school-year-config', [change('2122')], headers)).status).toBe(200)
    const second = await partnerAdmin('PUT /api/school-year-config', [change('2122', false)], headers)
    expect(second.json).toMatchObject({ statusCode: 409, lastModifiedBy: 'Pat Ner' })
    expect(second.json.lastModifiedOn > '2026-01-05T12:00:00.000Z').toBe(true)
  })

  test('are not changed by a body that is none, or that names unknown ones', async () => {
    const { partnerAdmin } = await enter()
    const put = (body: unknown) => partnerAdmin('PUT /api/school-year-config', body)
    expect((await put({})).json.message).toBe('Validation failed (parsable array expected)')
    expect((await put([{ schoolYearId: 2526, isEnabled: 'yes' }])).json.message).toHaveLength(3)
    expect((await put([change('2526'), change('9900')])).json.message).toContain('9900')
  })

  test('are not changed by users, and not read without a role', async () => {
    const { user, withoutRole } = await enter()
    const forbidden = { message: 'Forbidden resource', error: 'Forbidden', statusCode: 403 }
    expect((await user('PUT /api/school-year-config', [change('2122')])).json).toEqual(forbidden)
    for (const path of ['school-year-config', 'school-year-config/tenant'])
      expect((await withoutRole(`GET /api/${path}`)).json).toEqual(forbidden)
  })

  test('of one partner are none of another', async () => {
    const { sam } = await enter()
    const { json } = await sam('GET /api/school-year-config')
    expect(json.filter(({ isEnabled }: { isEnabled: boolean }) => isEnabled).map((y: Year) => y.schoolYearId)).toEqual([
      '2526',
    ])
    expect(json[1].odsCount).toBe(1)
  })
})

describe('school years of a tenant', () => {
  const rowsOf = (json: readonly Record<string, unknown>[]) =>
    json.map((year) => [year['schoolYearId'], year['sendToOds'], year['hasOds'], year['hasNonOdsRoster']])

  test('are those that are enabled, with what they need', async () => {
    const { user, otherTenant } = await enter()
    const want = [
      ['2627', true, false, null],
      ['2526', true, true, null],
      ['2425', false, false, true],
      ['2324', false, false, false],
    ]
    expect(rowsOf((await user('GET /api/school-year-config/tenant')).json)).toEqual(want)
    expect(rowsOf((await otherTenant('GET /api/school-year-config/tenant')).json)).toEqual(want)
  })

  test('follow what lies in the bucket and which connections there are', async () => {
    const { user, platform } = await enter()
    const roster = (endYear: number) =>
      `__rosters/ea/grand-bend/${endYear}/studentEducationOrganizationAssociations.jsonl`
    await user('GET /api/school-years')
    await platform.edfi.putObject(roster(2025), new Uint8Array())
    await platform.edfi.putObject(roster(2024), '{}\n')
    await user('DELETE /api/ods-configs/1')
    expect(rowsOf((await user('GET /api/school-year-config/tenant')).json)).toEqual([
      ['2627', true, false, null],
      ['2526', true, false, null],
      ['2425', false, false, false],
      ['2324', false, false, true],
    ])
  })

  test('need no roster where students are matched across years', async () => {
    const { user, partnerAdmin } = await enter()
    await partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: true })
    expect(rowsOf((await user('GET /api/school-year-config/tenant')).json)[3]).toEqual(['2324', false, false, true])
  })
})

describe('the partner', () => {
  test('matches across years where there are credentials for EDU', async () => {
    const { partnerAdmin, user } = await enter()
    const read = async () => (await partnerAdmin('GET /api/partners/config')).json
    expect(await read()).toEqual({ crossYearMatchingEnabled: false, canConnectToEdu: true })
    expect((await partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: true })).json).toEqual({
      status: 'ok',
    })
    expect(await read()).toEqual({ crossYearMatchingEnabled: true, canConnectToEdu: true })
    expect((await partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled: 1 })).status).toBe(400)
    expect((await user('GET /api/partners/config')).status).toBe(403)
    expect((await user('PUT /api/partners/config', { crossYearMatchingEnabled: true })).status).toBe(403)
  })

  test('cannot without, but can leave it off', async () => {
    const { partnerAdmin } = await enter({ edfi: { partners: [{ id: 'ea' }, { id: 'sc' }] } })
    const put = (crossYearMatchingEnabled: boolean) =>
      partnerAdmin('PUT /api/partners/config', { crossYearMatchingEnabled })
    expect((await put(true)).json.message).toContain('credentials for EDU')
    expect((await put(false)).status).toBe(200)
  })

  test('enables bundles by a route that does nothing', async () => {
    const { partnerAdmin, user } = await enter()
    const answer = await partnerAdmin('POST /api/partners/assessments/PSAT_SAT')
    expect([answer.status, answer.text]).toEqual([201, ''])
    expect((await user('POST /api/partners/assessments/PSAT_SAT')).status).toBe(403)
  })
})

test.each([
  ['GET /api/users', 200],
  ['POST /api/users', 201],
  ['GET /api/users/1', 200],
  ['PUT /api/users/1', 200],
  ['DELETE /api/users/77', 200],
])('%s does nothing', async (line, want) => {
  const { withoutRole, guest } = await enter()
  const { status, json } = await withoutRole(line)
  expect([status, json]).toEqual([want, {}])
  expect((await guest(line)).status).toBe(401)
})
