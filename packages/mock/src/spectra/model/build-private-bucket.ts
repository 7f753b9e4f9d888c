import { webReadyCsv } from '../artifacts/web-ready.ts'
import { type BundleFlaw, buildBundle } from '../bundle/build-bundle.ts'
import { manifestText } from '../bundle/bundle-manifest.ts'
import { packZip } from '../bundle/pack-zip.ts'
import { goldenFits } from '../fits/golden-fits.ts'
import type { CatalogProduct } from './catalog-product.ts'
import type { CatalogModel, CatalogNova } from './create-catalog-model.ts'
import { lazy } from './lazy.ts'
import { operatorFiles } from './operator-files.ts'
import { photometryParquet, spectrumParquet } from './parquet-tables.ts'
import { photometryCsv } from './photometry-csv.ts'
import {
  acquisition,
  photometryMetadata,
  quarantineContext,
  sourceDocument,
  spectrumMetadata,
} from './private-documents.ts'
import { type StoredObject, storedObject } from './stored-object.ts'

export interface PrivateBucketOptions {
  /** When bundles say they were built. @default 2026-02-22T00:00:00Z */
  readonly generated_at?: string
  /** By primary name; `*` is every nova that is not named. */
  readonly bundle_flaws?: Readonly<Record<string, BundleFlaw>>
}

type Entry = readonly [key: string, object: StoredObject]

/**
 * A private bucket as layout V2 describes it, by key, and some of what the deployed pipeline writes beside it: raw bytes with their sources,
 * two attempts at a spectrum that was refused, normalised spectra, photometry with snapshots of older schemas, an upload of several novae,
 * bundles with manifests, input and output of a run. Bytes are made when somebody looks at them.
 */
export function buildPrivateBucket(
  model: CatalogModel,
  options: PrivateBucketOptions = {},
): ReadonlyMap<string, StoredObject> {
  const entries = [
    ...model.novae.flatMap((nova) => [
      ...nova.products().flatMap((product) => productObjects(nova, product)),
      ...photometryObjects(nova),
      ...bundleObjects(nova, options),
    ]),
    ...runObjects(model),
    ...operatorFiles(model),
    profile('ESO_UVES', '1.0.0', ['provider: ESO', 'instrume_prefix: UVES', 'spectral_unit: angstrom']),
    ['profiles/fits/ESO_UVES/1.0.0/tests/golden.fits', fits(goldenFits)] as const,
  ]
  return new Map(entries)
}

const json = (make: () => unknown): StoredObject =>
  storedObject('application/json', () => `${JSON.stringify(make(), null, 2)}\n`)
const fits = (make: () => Uint8Array): StoredObject => storedObject('application/fits', make)
const parquet = (make: () => Uint8Array): StoredObject => storedObject('application/vnd.apache.parquet', make)
const csv = (make: () => string): StoredObject => storedObject('text/csv', make)

/** Two attempts of a minute apart, so that both prefixes are there. */
const quarantinedAt = ['2026-02-21T20:45:10Z', '2026-02-21T20:46:12Z']

function productObjects(nova: CatalogNova, product: CatalogProduct): Entry[] {
  const path = `${nova.nova_id}/${product.data_product_id}`
  if (product.validation_status === 'QUARANTINED')
    return quarantinedAt.flatMap((at): Entry[] => [
      [`quarantine/spectra/${path}/${at}/primary.fits`, fits(product.fits)],
      [`quarantine/spectra/${path}/${at}/context.json`, json(() => quarantineContext(product, at))],
    ])
  const profileId = product.fits_profile_id
  return [
    [`raw/spectra/${path}/primary.fits`, fits(product.fits)],
    [`raw/spectra/${path}/source.json`, json(() => sourceDocument(product))],
    ...(product.shape === 'cos' ? archiveObjects(path, product) : []),
    ...(profileId === null ? [] : normalizedObjects(nova, product, profileId)),
    [`derived/spectra/${path}/web_ready.csv`, csv(() => webReadyCsv(product.spectrum()))],
    // Tickets lie in the public bucket.
    ...(product.shape === 'ticket'
      ? []
      : [[`raw/${nova.nova_id}/${product.provider}/${product.data_product_id}.fits`, fits(product.fits)] as const]),
  ]
}

/** For a spectrum that came as an archive: that, and what was in it. */
function archiveObjects(path: string, product: CatalogProduct): Entry[] {
  const member = `HST product/${product.provider_product_key ?? 'spectrum.fits'}`
  return [
    [
      `raw/spectra/${path}/archive.zip`,
      storedObject('application/zip', () => packZip([{ path: member, bytes: product.fits() }])),
    ],
    [`raw/spectra/${path}/unzipped/${member}`, fits(product.fits)],
  ]
}

function normalizedObjects(nova: CatalogNova, product: CatalogProduct, profileId: string): Entry[] {
  const base = `derived/spectra/${nova.nova_id}/${product.data_product_id}/normalized`
  const metadata = lazy(() => spectrumMetadata(nova, product, profileId))
  return [
    [
      `${base}/spectrum.parquet`,
      parquet(() =>
        spectrumParquet(product.spectrum(), { spectral: metadata().spectral_units, flux: metadata().flux_units }),
      ),
    ],
    [`${base}/metadata.json`, json(metadata)],
  ]
}

/** The nova whose photometry went through two changes of schema. */
const migrated = 'V1324 Sco'

function photometryObjects(nova: CatalogNova): Entry[] {
  if (nova.photometry().length === 0) return []
  const base = `derived/photometry/${nova.nova_id}`
  const pair = (prefix: string, version: string): Entry[] => {
    const table = lazy(() => photometryParquet(nova, version))
    const file = () => new TextEncoder().encode(photometryCsv([nova]))
    return [
      [`${prefix}/photometry_table.parquet`, parquet(table)],
      [`${prefix}/metadata.json`, json(() => photometryMetadata(nova, table(), version, file()))],
    ]
  }
  if (nova.primary_name !== migrated) return pair(base, '2.0.0')
  return [
    ...pair(base, '2.0.0'),
    ...pair(`${base}/snapshots/schema=1.0.0`, '1.0.0'),
    [
      `${base}/snapshots/schema=1.0.0/at=2026-02-21T20:45:10Z/photometry_table.parquet`,
      parquet(() => photometryParquet(nova, '1.0.0')),
    ],
  ]
}

function bundleObjects(nova: CatalogNova, options: PrivateBucketOptions): Entry[] {
  const key = `bundles/${nova.nova_id}/full.zip`
  const flaw = options.bundle_flaws?.[nova.primary_name] ?? options.bundle_flaws?.['*']
  const bundle = lazy(() =>
    buildBundle(nova, {
      key,
      generated_at: options.generated_at ?? '2026-02-22T00:00:00Z',
      ...(flaw === undefined ? {} : { flaw }),
    }),
  )
  const archive: Entry = [key, storedObject('application/zip', () => bundle().archive)]
  if (flaw === 'no-manifest') return [archive]
  const manifest = storedObject('application/json', () => {
    const made = bundle().manifest
    return made ? manifestText(made) : ''
  })
  return [archive, [`bundles/${nova.nova_id}/manifest.json`, manifest]]
}

/** What the run was given that acquired the first spectrum, and how it ended. */
function runObjects(model: CatalogModel): Entry[] {
  const base = `workflow-payloads/acquire_and_validate_spectra/${acquisition.job_run_id}`
  const product = lazy(() => model.novae[0]?.products().find(({ validation_status }) => validation_status === 'VALID'))
  return [
    [
      `${base}/input.json`,
      json(() => ({
        event_version: '1.0.0',
        job_type: 'AcquireAndValidateSpectra',
        correlation_id: acquisition.correlation_id,
        started_at: acquisition.retrieved_at,
        attributes: {},
        nova_id: product()?.nova_id,
        provider: product()?.provider,
        data_product_id: product()?.data_product_id,
      })),
    ],
    [`${base}/output.json`, json(() => ({ outcome: 'COMPLETED', ended_at: '2026-02-21T20:45:31Z' }))],
  ]
}

const profile = (id: string, version: string, lines: readonly string[]): Entry => [
  `profiles/fits/${id}/${version}/profile.yaml`,
  storedObject('application/yaml', () => `id: ${id}\nversion: ${version}\n${lines.join('\n')}\n`),
]
