import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runConformance } from '../run-conformance.ts'

test('an address is enough: the mock hands out accounts, and sockets are opened over the network', async () => {
  const platform = await createMockPlatform()
  const { baseUrls, close } = await platform.listen()
  const report = await runConformance({ target: baseUrls.labs, service: 'labs', only: 'auth/*,sockets/*,labs/owner' })
  await close()
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: 0 })
  expect(report.checks.map(({ id }) => id)).toContain('labs/owner')
})

test('the mock lends its hands by address, too: what only a host can do is tried there', async () => {
  const platform = await createMockPlatform()
  const { baseUrls, close } = await platform.listen()
  const byHand = [
    'contention/*',
    'discovery/divergent',
    'discovery/forced-removal',
    'discovery/heartbeat',
    'discovery/lab-hash',
    'discovery/undeclared',
    'lab-states/legacy',
    'node-runtime/start-refused',
    'system/health-without-database',
  ]
  const report = await runConformance({ target: baseUrls.labs, service: 'labs', only: byHand.join(',') })
  await close()
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toEqual({ pass: 12, fail: 0, error: 0, skip: 0 })
})

test('a service that is another one is told from labs at once', async () => {
  const platform = await createMockPlatform()
  const { username, password } = platform.labs.credentials ?? {}
  const run = runConformance({
    target: platform.transfer.baseUrl,
    service: 'labs',
    credentials: { username: String(username), password: String(password) },
    fetch: platform.fetch,
  })
  await expect(run).rejects.toThrow('does not look like the labs service: wanted a health that tells of its database')
  await platform.close()
})
