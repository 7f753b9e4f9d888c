import type { ObjectToDownload } from '../../internal/download/object-to-download.ts'
import { getRuntime, type Runtime } from '../../internal/runtime.ts'
import type { BundleManifest, CatalogNova } from '../generated/site/types.ts'
import { asRelease } from '../release/as-release.ts'
import type { ReleaseSource } from '../release/spectra-release.ts'

/** A nova by its id, or anything that has it: a row of the catalogue, what `findNova` gives. */
export type NovaGiven = string | Pick<CatalogNova, 'nova_id'>

/** Where the bundle of a nova is, in one release. */
export interface BundlePlace {
  readonly runtime: Runtime
  /** Names the site and the release: whose bytes these are. */
  readonly origin: string
  readonly release_id: string
  readonly nova_id: string
  readonly url: string
  /** Null where the release has none. */
  readManifest(signal?: AbortSignal): Promise<BundleManifest | null>
}

/** @throws SpectraError `value_invalid` when the nova is no id, and what `openRelease` rejects with. */
export async function placeOf(source: ReleaseSource, nova: NovaGiven, signal?: AbortSignal): Promise<BundlePlace> {
  const asked = signal ? { signal } : {}
  const release = await asRelease(source, asked)
  const nova_id = (typeof nova === 'string' ? nova : nova.nova_id).toLowerCase()
  const { release_id, client } = release
  return {
    runtime: getRuntime(client),
    origin: client.baseUrl,
    release_id,
    nova_id,
    url: release.bundleUrl(nova_id),
    readManifest: (by) => release.manifest(nova_id, by ? { signal: by } : {}),
  }
}

/** Addresses of a site do not age. */
const LIFE_SECONDS = 100 * 365 * 24 * 3600

/** The bundle as the download engine knows objects. A partial file is gone on with only for the same site, release and nova. */
export function objectAt({ origin, release_id, nova_id, url }: BundlePlace): ObjectToDownload {
  return {
    server: 'site',
    key: `nova/${nova_id}/bundle.zip`,
    presign: async () => ({ url, bucket: `${origin} ${release_id}`, expires_in_seconds: LIFE_SECONDS }),
  }
}
