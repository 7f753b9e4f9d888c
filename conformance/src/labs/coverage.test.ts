import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { operations } from '@nova/sdk/labs/contract'
import { beforeAll, describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import type { CoverageCell, Report } from '../report.ts'
import { problemsOf, runOnMock } from './run-on-mock.testing.ts'
import { createLabsSuite } from './suite.ts'

let report: Report
let leftBehind: unknown
beforeAll(async () => {
  report = await runOnMock({
    consent: everyConsent,
    async inspect(platform) {
      leftBehind = await readState(platform)
    },
  })
})

/** Whatever a run could leave behind: labs, folders, users, machines, sockets. */
async function readState({ fetch, labs }: MockPlatform): Promise<unknown> {
  const login = await fetch(`${labs.baseUrl}/api/auth/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(labs.credentials?.admin),
  })
  const { access_token } = (await login.json()) as { access_token: string }
  const read = async (path: string) =>
    (await (await fetch(labs.baseUrl + path, { headers: { authorization: `Bearer ${access_token}` } })).json()).data
  const { folders, labs: files } = await read('/api/folders/')
  const { qemu, docker, iol, dynamips } = await read('/api/status')
  return {
    paths: [...folders, ...files].map(({ path }: { path: string }) => path),
    users: Object.keys(await read('/api/users/')),
    running: { qemu, docker, iol, dynamips },
    sockets: labs.socketCount,
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

test('a run leaves nothing behind', async () => {
  const untouched = await createMockPlatform()
  expect(leftBehind).toEqual(await readState(untouched))
  await untouched.close()
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report.coverage.cells)).toMatchInlineSnapshot(`
    [
      "200 folder_forbidden unreachable, the root of a caller is always the own folder: listFolders",
      "200 folder_rejected unreachable, a path that climbs out does not survive in a URL, unless it is spelled against the rules: getFolder deleteFolder",
      "200 folder_rejected unreachable, the root of a caller is always the own folder: listFolders",
      "200 runtime_failed unreachable, only while the host does not let go of a machine: stopNode wipeNode",
      "404 route_not_found unreachable, only a path without a route answers it, and this is one with a route: createPairedNodes createNetwork updateNetwork deleteNetwork createLink updateLink",
      "409 paired_link_conflict unreachable, only when somebody else links the same interfaces meanwhile: createPairedNodes",
      "500 paired_create_failed unreachable, only an unexpected failure of the service raises it: createPairedNodes",
      "500 server_crash unreachable, only an unexpected failure of the service raises it: most",
    ]
  `)
})

test('every frame that is sent comes', () => {
  const absent = report.frames?.cells
    .filter(({ state }) => state !== 'provoked')
    .map(({ type, state }) => [type, state])
  expect(absent).toEqual([
    ['link_state', 'unreachable'],
    ['node_state', 'unreachable'],
    ['link_patched', 'unreachable'],
  ])
})

test('what is skipped on this platform is known, with the reason', () => {
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skip')
  expect(skipped.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([])
})

test('every operation is provoked with success', () => {
  const succeeded = report.coverage.cells.filter(({ operation, status, code, state }) => {
    const { success } = operations[operation as keyof typeof operations]
    return state === 'provoked' && status === success && code === null
  })
  expect(new Set(succeeded.map(({ operation }) => operation))).toEqual(new Set(Object.keys(operations)))
})

describe('the catalogue', () => {
  test('ids are unique and have a topic', () => {
    const ids = createLabsSuite().checks.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/)
  })

  test('titles are sentences', () => {
    for (const { title } of createLabsSuite().checks) expect(title).toMatch(/^[A-Z].*\.$/)
  })

  test('every check names the operations it calls', () => {
    const named = new Map(createLabsSuite().checks.map(({ id, operations: own }) => [id, new Set<string>(own)]))
    // A session is opened by whoever needs it first.
    const counted = report.coverage.cells.filter(({ operation }) => operation !== 'login')
    const unnamed = counted.flatMap(({ operation, checks }) =>
      checks.filter((id) => !named.get(id)?.has(operation)).map((id) => `${id} calls ${operation}`),
    )
    expect(unnamed).toEqual([])
  })

  test('no check names an operation it does not call', () => {
    const called = new Map<string, Set<string>>()
    for (const { operation, checks } of report.coverage.cells)
      for (const id of checks) called.set(id, (called.get(id) ?? new Set()).add(operation))
    // Routing and spellings go by paths, and what undoes a check does not count.
    const skipped = new Set(report.checks.filter(({ outcome }) => outcome === 'skip').map(({ id }) => id))
    const undoing = new Set(['deleteFolder', 'deleteLab', 'stopNode', 'deleteUser', 'deleteNetwork'])
    const idle = createLabsSuite()
      .checks.filter(({ id }) => !id.startsWith('routing/') && !skipped.has(id))
      .flatMap(({ id, operations: own }) =>
        own.filter((name) => !undoing.has(name) && !called.get(id)?.has(name)).map((name) => `${id} names ${name}`),
      )
    expect(idle).toEqual([])
  })
})
