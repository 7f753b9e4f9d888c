import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runConformance } from '../run-conformance.ts'

test('an address is enough: the mock hands out sessions and tokens, lends its hands, and lets time pass', async () => {
  const platform = await createMockPlatform()
  const { baseUrls, close } = await platform.listen()
  const only = 'auth/*,sessions/*,uploads/expiry,tokens/*,run-tokens/*,run/handshake,lifecycle/*,executed/*,roster/*'
  const report = await runConformance({ target: baseUrls.edfi, service: 'edfi', only })
  await close()
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: 0 })
  expect(report.checks.map(({ id }) => id)).toContain('executed/of-programs')
})

test('a service that is another one is told from edfi at once', async () => {
  const platform = await createMockPlatform()
  const run = runConformance({
    target: platform.labs.baseUrl,
    service: 'edfi',
    credentials: { app: { cookie: 'connect.sid=none' } },
    fetch: platform.fetch,
  })
  await expect(run).rejects.toThrow('does not look like the edfi service: wanted a health that is a sentence')
  await platform.close()
})

test('a session that is over is told at once', async () => {
  const platform = await createMockPlatform()
  const run = runConformance({
    target: platform.edfi.baseUrl,
    service: 'edfi',
    credentials: { app: { cookie: 'connect.sid=none' } },
    fetch: platform.fetch,
  })
  await expect(run).rejects.toThrow('wanted app.cookie is of a session that is open')
  await platform.close()
})

test('without credentials nothing is tried, but on a mock', async () => {
  const run = runConformance({
    target: 'https://edfi.example',
    service: 'edfi',
    fetch: async () => new Response(null, { status: 404 }),
  })
  await expect(run).rejects.toThrow('No credentials given: pass --credentials')
})
