import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { operations } from '@nova/sdk/edfi/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import type { CoverageCell, Report } from '../report.ts'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'
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

/** Cells that stay unprovoked, short enough to be read: per status, code and reason the operations. */
function unprovoked(cells: readonly CoverageCell[]): readonly string[] {
  const groups = new Map<string, string[]>()
  for (const { operation, status, code, state, reason } of cells) {
    if (state === 'provoked') continue
    const group = `${status} ${code ?? '-'} ${state}, ${reason}`
    groups.set(group, [...(groups.get(group) ?? []), operation])
  }
  return [...groups].map(([group, names]) => `${group}: ${names.length > 20 ? 'most' : names.join(' ')}`).sort()
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
  expect(unprovoked(report.coverage.cells)).toMatchInlineSnapshot(`
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
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip')
  expect(skipped.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([
    'run/given-launch: needs executor in the credentials',
  ])
})

test('every operation is provoked with success, on every surface', () => {
  const succeeded = report.coverage.cells.filter(({ operation, status, code, state }) => {
    const { success } = operations[operation as keyof typeof operations]
    return state === 'provoked' && status === success && code === null
  })
  const withSuccess = Object.values(operations).filter(({ success }) => success > 0)
  expect(new Set(succeeded.map(({ operation }) => operation))).toEqual(new Set(withSuccess.map(({ name }) => name)))
  expect(new Set(report.coverage.cells.map(({ surface }) => surface))).toEqual(new Set(['app', 'external', 'executor']))
})

describe('the catalogue', () => {
  const { checks } = createEdfiSuite(null)

  test('ids are unique and have a topic', () => {
    const ids = checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('titles are sentences', () => {
    for (const { title } of checks) expect(title).toMatch(/^[A-Z].*\.$|^done .*\.$/)
  })

  test('every check names the operations it calls', () => {
    const named = new Map(checks.map(({ id, operations: own }) => [id, new Set<string>(own)]))
    const unnamed = report.coverage.cells.flatMap(({ operation, checks: ids }) =>
      ids.filter((id) => !named.get(id)?.has(operation)).map((id) => `${id} calls ${operation}`),
    )
    expect(unnamed).toEqual([])
  })

  test('no check names an operation it does not call', () => {
    const called = new Map<string, Set<string>>()
    for (const { operation, checks: ids } of report.coverage.cells)
      for (const id of ids) called.set(id, (called.get(id) ?? new Set()).add(operation))
    const skipped = new Set(report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id))
    // What undoes a check does not count.
    const undoing = new Set(['deleteOdsConfig'])
    const idle = checks
      .filter(({ id }) => !skipped.has(id))
      .flatMap(({ id, operations: own }) =>
        own.filter((name) => !undoing.has(name) && !called.get(id)?.has(name)).map((name) => `${id} names ${name}`),
      )
    expect(idle).toEqual([])
  })
})
