import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import type { Report } from '../report.ts'
import { type MockRun, runOnMock } from './run-on-mock.testing.ts'

const skippedOf = ({ checks }: Report) =>
  checks.filter(({ outcome }) => outcome === 'skip').map(({ id, reason }) => `${id}: ${reason}`)

const siteOnly = 'release/*,missing/*,catalogue/*,documents/*,references/*,spectra/*,photometry/*,sparklines/*,ranges/*'
const noManifests = 'this site publishes no manifests, so that bundles can be checked for damage only'

/** Sites that conform, each set up in another lawful way, and what has nothing to try there. */
const deployments: readonly (readonly [string, MockRun, readonly string[]])[] = [
  [
    'documents of April 2026, without regimes, visits and sources',
    { platform: { spectra: { generation: 'early' } }, only: siteOnly },
    [
      'ranges/ticket-spectrum: no spectrum that an operator ingested by ticket is public among those that are looked at',
    ],
  ],
  [
    'documents with one regime for X-rays and ultraviolet',
    { platform: { spectra: { generation: 'mid' } }, only: siteOnly },
    [],
  ],
  [
    'no manifests, as everywhere upstream',
    { platform: { spectra: { manifests: false } }, only: 'bundles/*,manifests/*,http/*' },
    [`manifests/form: ${noManifests}`, `manifests/of-their-nova: ${noManifests}`, `manifests/bundle: ${noManifests}`],
  ],
  [
    'ETags of uploads in parts, which are no digests',
    { platform: { spectra: { multipartThresholdBytes: 100 } }, only: 'http/*,ranges/*,release/immutable' },
    [],
  ],
]

test.each(deployments)(
  '%s',
  async (_, run, skipped) => {
    const report = await runOnMock(run)
    expect(problemsOf(report)).toEqual([])
    expect(skippedOf(report)).toEqual(skipped)
  },
  180_000,
)

test('without access to the buckets everything about the site is tried, and nothing else', async () => {
  const report = await runOnMock({ credentials: () => ({}) })
  expect(problemsOf(report)).toEqual([])
  const skipped = skippedOf(report)
  expect(
    skipped.every((line) => /^layout\/[a-z-]+: needs buckets( or a listing)? in the credentials$/.test(line)),
  ).toBe(true)
  expect(report.totals).toMatchObject({ fail: 0, error: 0, skip: skipped.length })
  expect(report.totals.pass + skipped.length).toBe(report.checks.length)
}, 180_000)

test('a sample of a catalogue, and no more bundles than the budget lets in', async () => {
  const sample = { novae: 3, bytes: 5000, objectsPerKind: 1 }
  const report = await runOnMock({ credentials: () => ({ sample }), only: 'catalogue/*,bundles/*' })
  expect(problemsOf(report)).toEqual([])
  expect(report.notes).toEqual([
    expect.stringMatching(/^Release \d{8}-\d{6}: 3 of 12 novae, evenly spread: V906 Car, .*, V4739 Sgr\.$/),
    'Bundles: 1 of the 3 novae, the smallest, 5000 bytes at most.',
  ])
})

test('a new release between two reads is no fault', async () => {
  const report = await runOnMock({
    platform: { spectra: { pointerTtlSeconds: 0, releaseId: '20260101-000000' } },
    prepare: async (platform) => void (await platform.spectra.publish('20260102-000000')),
    only: 'release/*',
  })
  expect(problemsOf(report)).toEqual([])
})

const nova = '4e9b0e88-5d2b-4d1a-9a1a-4a4f6f0cb9b1'
const keys = [`bundles/${nova}/full.zip`, `bundles/${nova}/manifest.json`, 'current.json']

test('keys alone: a listing of either bucket', async () => {
  const report = await runOnMock({ credentials: () => ({ listing: keys }), only: 'layout/keys,layout/paired-bundle' })
  expect(report.totals).toMatchObject({ pass: 2, fail: 0, skip: 0 })
  expect(report.notes).toContain('Keys: 3 in the listing.')
})

test('keys alone: a file with one in each line, and what is wrong with them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'listing-'))
  const file = join(folder, 'keys.txt')
  await writeFile(file, [...keys.slice(0, 1), `bundles/${nova.toUpperCase()}/manifest.json`].join('\n'))
  const { checks } = await runOnMock({
    credentials: () => ({ listing: file }),
    only: 'layout/keys,layout/paired-bundle',
  })
  await rm(folder, { recursive: true })
  expect(checks.map(({ outcome, wanted, seen }) => [outcome, wanted, seen])).toEqual([
    [
      'fail',
      expect.stringContaining(`nova_id "${nova.toUpperCase()}" is not a UUID in lower case`),
      expect.any(String),
    ],
    ['fail', 'a bundle manifest for every bundle', `bundles/${nova}/full.zip`],
  ])
})
