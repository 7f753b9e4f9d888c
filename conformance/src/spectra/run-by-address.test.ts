import { createMockPlatform } from '@nova/mock'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runConformance } from '../run-conformance.ts'

test('an address is enough: the mock gives access to its buckets', async () => {
  const platform = await createMockPlatform()
  const { baseUrls, close } = await platform.listen()
  const only = 'release/*,missing/*,ranges/*,layout/keys,layout/paired-*'
  const report = await runConformance({ target: baseUrls.spectra, service: 'spectra', only })
  await close()
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: 0 })
  expect(report.checks.map(({ id }) => id)).toContain('layout/keys')
}, 180_000)

test('a site that is no mock needs no credentials', async () => {
  const platform = await createMockPlatform()
  // As a site answers that knows nothing of mocks.
  const fetch: typeof globalThis.fetch = async (input, init) =>
    String(input).endsWith('/.nova-mock') ? new Response(null, { status: 403 }) : platform.fetch(input, init)
  const target = platform.spectra.baseUrl
  const report = await runConformance({ target, service: 'spectra', fetch, only: 'release/*,layout/keys' })
  await platform.close()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals).toMatchObject({ pass: 4, fail: 0, skip: 1 })
})

test('a service that is another one is told from spectra at once', async () => {
  const platform = await createMockPlatform()
  const run = runConformance({ target: platform.labs.baseUrl, service: 'spectra', fetch: platform.fetch })
  await expect(run).rejects.toThrow(
    'does not look like the spectra service: wanted a current.json that names a release',
  )
  await platform.close()
})
