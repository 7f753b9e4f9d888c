import { listDefects } from '@nova/mock'
import { describe, expect, test } from 'vitest'
import { problemsOf } from '../problems-of.testing.ts'
import { runOnMock } from './run-on-mock.testing.ts'

/** The check that has to fail while a defect is on, as a pattern. One fails, and with it the suite. */
const noticedBy: Readonly<Record<string, string>> = {
  'spectra-ads-url-wrong': 'references/urls',
  'spectra-band-not-listed': 'photometry/regimes',
  'spectra-bundle-absolute-member': 'bundles/names',
  'spectra-bundle-corrupt-member': 'bundles/archive',
  'spectra-bundle-duplicate-member': 'bundles/names',
  'spectra-bundle-escaping-member': 'bundles/names',
  'spectra-bundle-extra-member': 'manifests/bundle',
  'spectra-bundle-lying-size': 'bundles/archive',
  'spectra-bundle-missing-member': 'manifests/bundle',
  'spectra-bundle-symlink-member': 'bundles/names',
  'spectra-bundle-truncated': 'bundles/archive',
  'spectra-bundle-wrong-archive-checksum': 'manifests/bundle',
  'spectra-bundle-wrong-member-checksum': 'manifests/bundle',
  'spectra-bundle-zip-bomb': 'bundles/archive',
  'spectra-bundles-compressed': 'http/bundles-as-they-are',
  'spectra-catalog-major': 'catalogue/form',
  'spectra-catalog-unsorted': 'catalogue/order',
  'spectra-compressed-always': 'http/compression',
  'spectra-content-range-missing': 'ranges/bundle',
  'spectra-content-type-wrong': 'http/content-types',
  'spectra-cors-missing': 'http/cors',
  'spectra-counts-disagree': 'catalogue/novae',
  'spectra-disposition-missing': 'bundles/disposition',
  'spectra-disposition-wrong': 'bundles/disposition',
  'spectra-etag-missing': 'http/etag',
  'spectra-far-range-empty': 'ranges/behind-the-end',
  'spectra-flux-below-floor': 'spectra/flux',
  'spectra-flux-not-normalized': 'spectra/flux',
  'spectra-head-refused': 'http/head',
  'spectra-if-range-ignored': 'ranges/if-range',
  'spectra-layout-bundle-missing': 'layout/paired-bundle',
  'spectra-layout-bundle-replaced': 'layout/digest-bundles',
  'spectra-layout-content-type-wrong': 'layout/content-types',
  'spectra-layout-context-missing': 'layout/paired-quarantined-spectrum',
  'spectra-layout-context-shape': 'layout/quarantine-context',
  'spectra-layout-fraction-of-second': 'layout/keys',
  'spectra-layout-manifest-missing': 'layout/paired-bundle',
  'spectra-layout-metadata-missing': 'layout/paired-normalized-spectrum',
  'spectra-layout-photometry-metadata-missing': 'layout/paired-photometry-table',
  'spectra-layout-snapshot-metadata-missing': 'layout/paired-photometry-snapshot',
  'spectra-layout-source-digest-wrong': 'layout/digest-raw-spectra',
  'spectra-layout-source-missing': 'layout/paired-raw-spectrum',
  'spectra-layout-source-of-another': 'layout/raw-spectrum-source',
  'spectra-layout-source-shape': 'layout/raw-spectrum-source',
  'spectra-layout-stray-key': 'layout/keys',
  'spectra-layout-traversal': 'layout/keys',
  'spectra-layout-upper-case-id': 'layout/keys',
  'spectra-lengths-differ': 'spectra/wavelengths',
  'spectra-listed-twice': 'catalogue/once',
  'spectra-listed-without-artifacts': 'catalogue/artifacts',
  'spectra-magnitudes-upright': 'photometry/regimes',
  'spectra-manifest-build-id-random': 'manifests/of-their-nova',
  'spectra-manifest-length-wrong': 'manifests/bundle',
  'spectra-manifest-major': 'manifests/form',
  'spectra-manifest-of-another': 'manifests/of-their-nova',
  'spectra-manifest-unsorted': 'manifests/of-their-nova',
  'spectra-methods-open': 'http/methods',
  'spectra-missing-404': 'missing/unknown-release',
  'spectra-missing-as-page': 'missing/unknown-release',
  'spectra-nan': 'documents/spectra',
  'spectra-nova-major': 'documents/nova',
  'spectra-observations-unsorted': 'spectra/observations',
  'spectra-other-nova': 'documents/of-their-nova',
  'spectra-photometry-count-wrong': 'photometry/rows',
  'spectra-photometry-major': 'documents/photometry',
  'spectra-photometry-unsorted': 'photometry/rows',
  'spectra-pointer-flips': 'release/pointer-stable',
  'spectra-pointer-gone': 'release/catalogue',
  'spectra-pointer-unversioned-member': 'release/pointer',
  'spectra-preflight-answered': 'http/preflight',
  'spectra-query-matters': 'http/query',
  'spectra-range-shifted': 'ranges/bundle',
  'spectra-range-wrong': 'spectra/wavelengths',
  'spectra-ranges-hidden': 'ranges/announced',
  'spectra-ranges-ignored': 'ranges/bundle',
  'spectra-references-count-wrong': 'references/count',
  'spectra-references-major': 'documents/references',
  'spectra-references-unsorted': 'references/order',
  'spectra-regime-not-listed': 'spectra/order',
  'spectra-release-mutable': 'release/immutable',
  'spectra-sparkline-missing': 'sparklines/promised',
  'spectra-sparkline-not-svg': 'sparklines/picture',
  'spectra-spectra-major': 'documents/spectra',
  'spectra-stats-wrong': 'catalogue/stats',
  'spectra-too-many-points': 'spectra/wavelengths',
  'spectra-total-wrong': 'spectra/observations',
  'spectra-two-quantities': 'photometry/quantities',
  'spectra-unknown-member': 'documents/nova',
  'spectra-unsorted': 'spectra/order',
  'spectra-upper-case-id': 'catalogue/form',
  'spectra-version-missing': 'catalogue/form',
  'spectra-wavelengths-in-angstrom': 'documents/spectra',
}

const names = listDefects()
  .filter(({ service }) => service === 'spectra')
  .map(({ name }) => name)

/** Enough of the catalogue for every defect: they are of all novae or of one of them. One bundle is enough to see what is in all. */
const sampleFor = (name: string) => ({
  novae: name.startsWith('spectra-bundle-') ? 1 : 12,
  bytes: 2 * 2 ** 20,
  objectsPerKind: 4,
})

test('a platform without defects passes', async () => {
  const report = await runOnMock()
  expect(problemsOf(report)).toEqual([])
  expect(report.totals.pass).toBeGreaterThan(60)
}, 180_000)

describe('every known defect fails the suite', () => {
  test.each(names)(
    '%s',
    async (name) => {
      const { checks } = await runOnMock({
        platform: { defects: [name] },
        credentials: (offered) => ({ ...offered, sample: sampleFor(name) }),
        only: noticedBy[name] ?? '*',
        requestTimeoutMs: 20_000,
      })
      const failed = checks.filter(({ outcome }) => outcome === 'fail').map(({ id }) => id)
      expect(failed).not.toEqual([])
    },
    30_000,
  )
})

test('every defect is named with the check that is made to notice it', () => {
  expect(Object.keys(noticedBy).sort()).toEqual([...names].sort())
})
