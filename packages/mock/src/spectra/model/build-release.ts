import { catalogJson } from '../artifacts/catalog-json.ts'
import type { ReleaseGeneration } from '../artifacts/generation.ts'
import { type NovaFacts, novaFacts } from '../artifacts/nova-facts.ts'
import { novaJson } from '../artifacts/nova-json.ts'
import { photometryJson } from '../artifacts/photometry-json.ts'
import { Float, type PythonValue, pythonJson } from '../artifacts/python-json.ts'
import { referencesJson } from '../artifacts/references-json.ts'
import { spectraJson } from '../artifacts/spectra-json.ts'
import { type BundleFlaw, buildBundle } from '../bundle/build-bundle.ts'
import { manifestText } from '../bundle/bundle-manifest.ts'
import { bundleDownloadName } from '../bundle/bundle-names.ts'
import type { CatalogModel, CatalogNova } from './create-catalog-model.ts'
import { indexHtml } from './index-html.ts'
import { lazy } from './lazy.ts'
import { isoSeconds, releaseTime } from './sky-and-time.ts'
import { type StoredObject, storedObject } from './stored-object.ts'

/** A JSON artifact that says its version. */
export type VersionedArtifact = 'catalog' | 'nova' | 'references' | 'spectra' | 'photometry'

/** What may be wrong with a release. */
export interface ReleasePoison {
  /** Bare NaN among the fluxes of the first spectrum of every nova. @default false */
  readonly nan_samples?: boolean
  /** The truncated MJD stays as it is, whatever the generation. @default false */
  readonly garbage_mjd?: boolean
  /** Other versions than those of the generation, such as `2.0` of a later major. */
  readonly schema_versions?: Readonly<Partial<Record<VersionedArtifact, string>>>
  /** Primary names of novae that are listed and have no artifacts. */
  readonly without_artifacts?: readonly string[]
  /** By primary name; `*` is every nova that is not named. */
  readonly bundle_flaws?: Readonly<Record<string, BundleFlaw>>
}

export interface ReleaseOptions extends ReleasePoison {
  /** `YYYYMMDD-HHMMSS`, UTC. Artifacts are dated from then on. */
  readonly release_id: string
  /** @default current */
  readonly generation?: ReleaseGeneration
  /** Bytes that are added to the bundle of a nova, by primary name: for measuring downloads. */
  readonly bundle_padding?: Readonly<Record<string, number>>
}

/**
 * Everything of a release in the public bucket, by key: the catalogue, per nova its artifacts, bundle and manifest, a page; and outside of
 * the release the raw files of tickets, which lie in the public bucket too. The pointer is not among them.
 *
 * Nothing is made before somebody looks at the bytes of an object, save for the light curves, which decide whether there is a sparkline.
 *
 * @throws RangeError when the id of the release is none
 */
export function buildRelease(model: CatalogModel, options: ReleaseOptions): ReadonlyMap<string, StoredObject> {
  const { release_id, generation = 'current' } = options
  const startedMs = releaseTime(release_id)
  // Garbage is what earlier generations publish; only they leave epochs as they are.
  const all = model.novae.map((nova) => novaFacts(nova, generation, options.garbage_mjd === true))
  const base = `releases/${release_id}`
  const objects = new Map<string, StoredObject>()
  for (const [index, facts] of all.entries()) {
    if (options.without_artifacts?.includes(facts.nova.primary_name)) continue
    const at = {
      base: `${base}/nova/${facts.nova.nova_id}`,
      generated_at: isoSeconds(startedMs + (index + 1) * 20_000),
    }
    for (const [key, object] of novaObjects(facts, at, options)) objects.set(key, object)
  }
  const catalogAt = isoSeconds(startedMs + (all.length + 1) * 20_000)
  objects.set(
    `${base}/catalog.json`,
    json(() => versioned('catalog', catalogJson(all, generation, catalogAt), options)),
  )
  objects.set(
    `${base}/index.html`,
    storedObject('text/html', () => indexHtml(release_id, model.novae)),
  )
  for (const nova of model.novae) for (const [key, object] of ticketFiles(nova)) objects.set(key, object)
  return objects
}

interface Place {
  readonly base: string
  readonly generated_at: string
}

function novaObjects(
  facts: NovaFacts,
  { base, generated_at }: Place,
  options: ReleaseOptions,
): Map<string, StoredObject> {
  const { nova } = facts
  const artifact = (name: VersionedArtifact, make: () => PythonValue): [string, StoredObject] => [
    `${base}/${name}.json`,
    json(() => versioned(name, make(), options)),
  ]
  const objects = new Map([
    artifact('references', () => referencesJson(facts, generated_at)),
    artifact('spectra', () => spectraJson(facts, generated_at, { nan_samples: options.nan_samples ?? false })),
    artifact('photometry', () => photometryJson(facts, generated_at)),
    artifact('nova', () => novaJson(facts, generated_at)),
  ])
  const sparkline = facts.sparkline()
  if (sparkline !== undefined)
    objects.set(
      `${base}/sparkline.svg`,
      storedObject('image/svg+xml', () => sparkline),
    )
  const flaw = options.bundle_flaws?.[nova.primary_name] ?? options.bundle_flaws?.['*']
  const key = `${base}/bundle.zip`
  const bundle = lazy(() =>
    buildBundle(nova, {
      key,
      generated_at,
      padding_bytes: options.bundle_padding?.[nova.primary_name] ?? 0,
      ...(flaw === undefined ? {} : { flaw }),
    }),
  )
  const disposition = `attachment; filename="${bundleDownloadName(nova.primary_name, generated_at)}"`
  objects.set(
    key,
    storedObject('application/zip', () => bundle().archive, disposition),
  )
  if (flaw !== 'no-manifest')
    objects.set(
      `${base}/manifest.json`,
      json(() => manifestOf(bundle().manifest)),
    )
  return objects
}

/** Ticket files lie in the public bucket, so that anybody can have a single one. */
function ticketFiles(nova: CatalogNova): [string, StoredObject][] {
  return nova
    .products()
    .filter(({ shape }) => shape === 'ticket')
    .map((product) => [
      `raw/${nova.nova_id}/ticket_ingestion/${product.data_product_id}.fits`,
      storedObject('application/fits', product.fits),
    ])
}

const json = (make: () => string): StoredObject => storedObject('application/json', make)

function versioned(name: VersionedArtifact, value: PythonValue, { schema_versions }: ReleaseOptions): string {
  const version = schema_versions?.[name]
  return pythonJson(version === undefined || !isRecord(value) ? value : { ...value, schema_version: version })
}

const isRecord = (value: PythonValue): value is Readonly<Record<string, PythonValue>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Float)

function manifestOf(manifest: Parameters<typeof manifestText>[0] | null): string {
  if (!manifest) throw new TypeError('A bundle without a manifest has no key for one')
  return manifestText(manifest)
}
