import { createMockPlatform, type MockPlatform } from '@nova/mock'
import { beforeAll, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { describeCatalogue, neverSucceeded, skipped, unprovoked } from '../coverage.testing.ts'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { labsContract } from './labs-contract.ts'
import { runOnMock } from './run-on-mock.testing.ts'
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

test('nothing fails with every consent', () => {
  expect(problemsOf(report)).toEqual([])
})

test('a run leaves nothing behind', async () => {
  const untouched = await createMockPlatform()
  expect(leftBehind).toEqual(await readState(untouched))
  await untouched.close()
})

test('what stays unprovoked is known, with the reason', () => {
  expect(unprovoked(report)).toMatchInlineSnapshot(`
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
  expect(skipped(report)).toEqual([])
})

test('every operation is provoked with success', () => {
  expect(neverSucceeded(report, labsContract)).toEqual([])
})

// What undoes a check does not count, and routing and spellings go by paths.
const undoing = ['deleteFolder', 'deleteLab', 'stopNode', 'deleteUser', 'deleteNetwork']
describeCatalogue(createLabsSuite().checks, () => report, {
  shared: ['login'],
  mayNameOnly: (operation, id) => undoing.includes(operation) || id.startsWith('routing/'),
})
