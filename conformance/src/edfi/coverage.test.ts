import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { beforeAll, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { describeCatalogue, neverSucceeded, skipped, unprovoked } from '../coverage.testing.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { edfiContract } from './edfi-contract.ts'
import { runOnMock } from './run-on-mock.testing.ts'
import { createEdfiSuite } from './suite.ts'

let report: Report
let leftBehind: unknown
beforeAll(async () => {
  report = await runOnMock({
    consent: everyConsent,
    async inspect(platform) {
      leftBehind = await readState(platform)
    },
  })
}, 180_000)

/** Whatever a run could leave behind, but for jobs: nothing takes those away. */
async function readState({ fetch, edfi }: MockPlatform): Promise<unknown> {
  const { sessions, tokens } = await edfi.credentials()
  const read = async (path: string, cookie: string | null = sessions.partnerAdmin) =>
    (await fetch(`${edfi.baseUrl}/api${path}`, { headers: { cookie: cookie ?? '' } })).json()
  const programs = await fetch(`${edfi.baseUrl}/api/v1/token/verify`, {
    method: 'POST',
    headers: { authorization: `Bearer ${tokens.client}` },
  })
  return {
    years: await read('/school-year-config'),
    tenantYears: await read('/school-year-config/tenant'),
    partner: await read('/partners/config'),
    connections: (await read('/ods-configs')).map(({ host, schoolYearId }: Record<string, unknown>) => [
      host,
      schoolYearId,
    ]),
    externalApi: programs.status,
  }
}

test('nothing fails with every consent', () => {
  expect(problemsOf(report)).toEqual([])
})

test('a run leaves nothing behind but jobs', async () => {
  const untouched = await createMockPlatform()
  expect(leftBehind).toEqual(await readState(untouched))
  await untouched.close()
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report)).toMatchInlineSnapshot(`
    [
      "404 identity_provider_unknown unreachable, only a session of an identity provider that was taken away answers it: logout",
      "409 ods_config_exists unreachable, a tenant has one connection for a school year: only another change at the same moment answers it: updateOdsConfig",
      "500 server_error unreachable, only an unexpected failure of the service raises it: most",
    ]
  `)
})

test('crashes that can be brought about are', () => {
  const crashes = report.coverage.cells.filter(({ code, state }) => code === 'server_error' && state === 'provoked')
  expect(crashes.map(({ operation }) => operation)).toMatchInlineSnapshot(`
    [
      "createJob",
      "getFileUrl",
      "getOutputFileUrl",
      "listJobTemplates",
      "createOdsConfig",
      "submitJob",
      "getRunRoster",
      "reportStatus",
      "reportError",
    ]
  `)
})

test('what is skipped on this platform is known, with the reason', () => {
  expect(skipped(report)).toEqual(['run/given-launch: needs executor in the credentials'])
})

test('every operation is provoked with success, on every surface', () => {
  expect(neverSucceeded(report, edfiContract)).toEqual([])
  expect(new Set(report.coverage.cells.map(({ surface }) => surface))).toEqual(new Set(['app', 'external', 'executor']))
})

// What undoes a check does not count.
describeCatalogue(createEdfiSuite(null).checks, () => report, {
  mayNameOnly: (operation) => operation === 'deleteOdsConfig',
})
