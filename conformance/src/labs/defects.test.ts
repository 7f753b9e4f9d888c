import { listDefects } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { everyConsent } from '../check.ts'
import { problemsOf } from '../problems-of.testing.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

/** The checks that have to fail while a defect is on, as a pattern. One fails, and with it the suite. */
const noticedBy: Readonly<Record<string, string>> = {
  'admin-guard-missing': 'access/admins-only',
  'attach-generation-missing': 'node-runtime/hot-attach',
  'batch-names-from-zero': 'nodes/batch',
  'bearer-ignored': 'auth/bearer',
  'bearer-opens-sockets': 'sockets/refused',
  'bridge-cloud-editable': 'networks/bridge-cloud',
  'bridge-clouds-with-message': 'system/bridge-clouds',
  'busy-interface-accepted': 'links/conflicts',
  'busy-interface-unnamed': 'links/conflicts',
  'channels-joined': 'sockets/two-channels',
  'clouds-open-to-all': 'access/admins-only',
  'cookies-readable': 'auth/login',
  'cookies-under-api': 'auth/login',
  'cors-without-credentials': 'routing/pages',
  'current-user-bare': 'auth/current-user',
  'delete-lab-by-anyone': 'labs/owner',
  'discovery-generation-frozen': 'discovery/divergent',
  'discovery-once': 'discovery/divergent',
  'divergence-running-only': 'discovery/divergent',
  'duplicate-link-accepted': 'links/conflicts',
  'duplicate-link-unnamed': 'links/conflicts',
  'duplicate-user-409': 'access/users',
  'endpoint-text-refused': 'links/endpoints',
  'first-user-not-admin': 'access/first-user',
  'folder-delete-keeps-labs': 'folders/delete',
  'folder-exists-409': 'folders/refusals',
  'folder-move-forgets-labs': 'folders/move',
  'folder-scope-ignored': 'lab-states/outside-folder',
  'folder-unknown-404': 'folders/unknown',
  'folders-without-slash': 'folders/listing',
  'folders-without-virtual': 'folders/listing',
  'guest-registers': 'access/registration',
  'health-spaced': 'system/health',
  'heartbeat-silent': 'discovery/heartbeat',
  'hello-after-replay': 'sockets/replay',
  'hello-without-head': 'sockets/numbers',
  'hidden-networks-listed': 'networks/hidden',
  'hot-attach-unchecked': 'node-runtime/no-hot-attach',
  'implicit-network-deletable': 'networks/hidden',
  'implicit-network-visible': 'links/pair',
  'interface-collision-accepted': 'interfaces/collision',
  'interface-collision-without-advice': 'interfaces/collision',
  'interface-mac-case-kept': 'interfaces/update',
  'interface-updates-silent': 'events/interfaces',
  'interfaces-need-node': 'interfaces/unknown',
  'lab-catch-all-404': 'routing/below-a-lab',
  'lab-created-201': 'labs/create',
  'lab-exists-overwrites': 'labs/exists',
  'lab-filename-scoped': 'labs/filename',
  'lab-hash-truncated': 'discovery/lab-hash',
  'lab-meta-with-topology': 'labs/read',
  'lab-missing-404': 'lab-states/missing',
  'lab-rename-moves': 'labs/update',
  'lab-suffix-repaired': 'labs/read',
  'layout-accepts-structure': 'layout/structure',
  'layout-keeps-fractions': 'layout/move',
  'layout-names-unknown-ids': 'layout/move',
  'layout-replaces-viewport': 'sockets/viewport',
  'layout-silent-when-empty': 'events/layout',
  'legacy-lab-readable': 'lab-states/legacy',
  'link-delete-order': 'events/pair',
  'link-delete-unknown-404': 'links/delete-twice',
  'link-ids-fill-gaps': 'links/ids',
  'link-patch-merges': 'links/update',
  'link-patch-moves': 'links/update',
  'link-replay-201': 'links/replay',
  'link-replay-compares-body': 'links/replay',
  'link-replay-never': 'links/replay',
  'link-replay-publishes': 'events/silent-repeats',
  'link-to-missing-network': 'links/endpoints',
  'link-updates-silent': 'events/links',
  'link-without-state': 'links/create',
  'live-mac-enveloped': 'interfaces/live-mac',
  'live-mac-silent': 'sockets/two-channels',
  'lock-ignored': 'contention/lab-lock',
  'lock-without-retry-after': 'contention/lab-lock',
  'login-failure-401': 'auth/login-refused',
  'login-keeps-old-session': 'auth/one-session',
  'login-sets-cookies-anyway': 'auth/login-refused',
  'login-without-token': 'auth/login',
  'logout-keeps-session': 'auth/logout',
  'logout-needs-session': 'auth/logout',
  'meta-by-anyone': 'labs/owner',
  'meta-nulls-stored': 'labs/update',
  'name-kept-raw': 'labs/create',
  'nat-dhcp-always-on': 'clouds/configured',
  'nat-overlap-accepted': 'clouds/configured',
  'nat-pool-ignored': 'clouds/defaults',
  'nested-socket-accepted': 'sockets/refused',
  'network-attached-deletable': 'networks/delete',
  'network-cidr-unchecked': 'networks/rules',
  'network-config-merged': 'networks/update',
  'network-config-sparse': 'networks/create',
  'network-count-links': 'networks/count',
  'network-create-200': 'networks/create',
  'network-deletion-silent': 'events/networks',
  'network-first-turned-round': 'links/endpoints',
  'network-name-case-counts': 'networks/names',
  'network-name-taken-unnamed': 'networks/names',
  'network-naming-keeps-implicit': 'networks/hidden',
  'network-null-name-accepted': 'networks/names',
  'network-patch-type-free': 'networks/rules',
  'network-put-announced': 'events/silent-writes',
  'network-put-checks-name': 'networks/names',
  'no-slash-redirect': 'routing/trailing-slash',
  'node-changes-announced': 'events/silent-nodes',
  'node-delete-cascades': 'nodes/delete',
  'node-delete-keeps-links': 'nodes/delete',
  'node-ids-fill-gaps': 'nodes/ids',
  'node-link-stays-direct': 'links/pair',
  'node-running-editable': 'node-runtime/editing',
  'node-start-twice-refused': 'node-runtime/start-stop',
  'node-status-of-file': 'node-runtime/start-stop',
  'node-stop-unknown-refused': 'node-runtime/start-stop',
  'node-url-swapped': 'nodes/form',
  'pair-half-survives': 'links/pair-delete',
  'pair-half-unannounced': 'events/pair',
  'pair-without-network': 'links/pair',
  'poll-with-message': 'system/status',
  'promotion-after-link': 'events/promotion',
  'promotion-at-four': 'links/promotion',
  'promotion-reverts': 'links/promotion',
  'promotion-silent': 'events/promotion',
  'promotion-unnamed': 'links/promotion',
  'replay-after-gap': 'sockets/ring',
  'replay-ignores-last-seq': 'sockets/replay',
  'replay-none': 'sockets/replay',
  'resize-drops-links': 'nodes/resize',
  'resize-forgets-names': 'nodes/resize',
  'resnapshot-without-topology': 'sockets/snapshot',
  'rev-is-counter': 'sockets/two-channels',
  'ring-of-fifty': 'sockets/ring',
  'sequence-from-zero': 'sockets/numbers',
  'sequence-shared': 'sockets/numbers',
  'session-expiry-fixed': 'auth/session-time',
  'session-never-expires': 'auth/session-time',
  'settings-code-200': 'system/status',
  'snapshot-behind': 'sockets/snapshot',
  'socket-close-codes': 'sockets/refused',
  'socket-open-to-all': 'sockets/refused',
  'template-defaults-ignored': 'nodes/defaults',
  'template-overrides-request': 'nodes/defaults',
  'template-unknown-empty': 'catalogue/unknown',
  'template-without-capabilities': 'catalogue/templates',
  'topology-put-published': 'events/silent-writes',
  'topology-put-replaces-links': 'layout/put-topology',
  'traversal-400': 'routing/no-list-of-labs',
  'unauthorized-envelope': 'access/no-session',
  'unauthorized-no-challenge': 'access/no-session',
  'user-cookie-suffices': 'auth/cookie-pair',
  'user-delete-soft': 'access/users',
  'user-list-array': 'access/users',
  'user-self-forbidden': 'access/own-account',
  'users-see-others': 'access/own-account',
  'validation-200': 'auth/login-invalid',
  'version-object': 'system/versions',
}

/** A host nobody has registered on. */
const fresh: MockRun = {
  platform: { labs: { users: [] } },
  credentials: { username: 'first', password: 'first-of-all' },
  isFresh: true,
}

const names = listDefects()
  .filter(({ service }) => service === 'labs')
  .map(({ name }) => name)

test('a platform without defects passes', async () => {
  const report = await runOnMock()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals.pass).toBeGreaterThan(120)
})

test('a host nobody has registered on passes', async () => {
  const report = await runOnMock(fresh)
  expect(problemsOf(report)).toEqual([])
  expect(report.checks.find(({ id }) => id === 'access/first-user')?.outcome).toBe('pass')
})

describe('every known defect fails the suite', () => {
  test.each(names)('%s', async (name) => {
    const { checks } = await runOnMock({
      platform: { defects: [name] },
      consent: everyConsent,
      // What never comes is waited for in earnest.
      frameTimeoutMs: 500,
      only: noticedBy[name] ?? '*',
    })
    const failed = checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
    expect(failed).not.toEqual([])
  })
})

test('every defect is named with the check that is made to notice it', () => {
  expect(Object.keys(noticedBy).sort()).toEqual([...names].sort())
})
