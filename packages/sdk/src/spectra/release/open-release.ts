import { redactUrl } from '../../internal/redact.ts'
import type { SpectraClient } from '../client.ts'
import { isSpectraError, spectraError } from '../errors.ts'
import type { CurrentRelease } from '../generated/site/types.ts'
import { operations } from '../tables.ts'
import { requireUuid } from '../values/require-value.ts'
import { isUuidShape } from '../values/uuid.ts'
import { valueInvalid } from '../values/value-error.ts'
import { artifactUrl } from './artifact-url.ts'
import { explainMissing } from './explain-missing.ts'
import { lookAtRelease } from './look-at-release.ts'
import { createSharedReads, type SharedReads } from './shared-reads.ts'
import type { ReadOptions, ReleaseState, SpectraRelease } from './spectra-release.ts'

/** What `openRelease` accepts. */
export interface OpenReleaseOptions extends ReadOptions {
  /** Opens this release, whichever is current. @default the current one */
  readonly release_id?: string
  /** How many files are kept in memory, those least recently asked for going first. @default 64 */
  readonly maxKeptFiles?: number
}

const MAX_KEPT_FILES = 64

/**
 * Opens a release and stays with it: whatever is published later, everything read through what this gives is of one
 * release. One request: the pointer, or the catalogue when a release is named.
 *
 * @throws SpectraError `release_expired` or `release_flipped` when a release that was named is gone, `artifact_missing`
 * when the address has no pointer.
 *
 * @example
 * ```ts
 * const release = await openRelease(client)
 * const { nova_id } = await findNova(release, 'V1324 Sco')
 * const [nova, spectra] = await Promise.all([release.nova(nova_id), release.spectra(nova_id)])
 * console.log(release.release_id, nova.primary_name, spectra.spectra.length)
 * ```
 */
export async function openRelease(client: SpectraClient, options: OpenReleaseOptions = {}): Promise<SpectraRelease> {
  const { release_id, signal, maxKeptFiles = MAX_KEPT_FILES } = options
  const asked = signal ? { signal } : {}
  const kept = createSharedReads(maxKeptFiles)
  if (release_id === undefined) return pinRelease(client, await client.getCurrentRelease(asked), kept)
  const { generated_at } = await pinRelease(client, { release_id, generated_at: '' }, kept).catalog(asked)
  return pinRelease(client, { release_id, generated_at }, kept)
}

function pinRelease(client: SpectraClient, pointer: CurrentRelease, kept: SharedReads): SpectraRelease {
  const { release_id, generated_at } = pointer
  const looks = createSharedReads(0)
  const look = (signal?: AbortSignal) =>
    looks.read('', (shared) => lookAtRelease(client, release_id, { signal: shared }), signal)

  const readFile = async <T>(
    artifact: string,
    nova_id: string | null,
    load: (options: ReadOptions) => Promise<T>,
    { signal }: ReadOptions = {},
  ): Promise<T> => {
    try {
      return await kept.read(`${nova_id ?? ''}/${artifact}`, (shared) => load({ signal: shared }), signal)
    } catch (error) {
      if (!isSpectraError(error, 'artifact_missing')) throw error
      throw await explainMissing(error, { release_id, artifact, nova_id }, () => look(signal))
    }
  }

  const ofNova =
    <T>(artifact: string, load: (nova_id: string, options: ReadOptions) => Promise<T>) =>
    async (given: string, options?: ReadOptions): Promise<T> => {
      const nova_id = requireNovaId(given)
      return readFile(artifact, nova_id, (shared) => load(nova_id, shared), options)
    }
  const manifest = ofNova('manifest.json', (id, options) => client.getBundleManifest(release_id, id, options))

  return {
    release_id,
    generated_at,
    client,
    catalog: (options) => readFile('catalog.json', null, (shared) => client.getCatalog(release_id, shared), options),
    nova: ofNova('nova.json', (id, options) => client.getNova(release_id, id, options)),
    references: ofNova('references.json', (id, options) => client.getReferences(release_id, id, options)),
    spectra: ofNova('spectra.json', (id, options) => client.getSpectra(release_id, id, options)),
    photometry: ofNova('photometry.json', (id, options) => client.getPhotometry(release_id, id, options)),
    sparkline: ofNova('sparkline.svg', (id, options) => client.getSparkline(release_id, id, options)),
    async manifest(given, options) {
      try {
        return await manifest(given, options)
      } catch (error) {
        // Of a nova that is listed, by a release that is there: it has none.
        if (isSpectraError(error, 'artifact_missing') && error.details['isListed'] === true) return null
        throw error
      }
    },
    bundleUrl: (given) =>
      artifactUrl(client.baseUrl, operations.getBundle, { release_id, nova_id: requireNovaId(given) }),
    ticketSpectrumUrl: (given, data_product_id) =>
      artifactUrl(client.baseUrl, operations.getTicketSpectrum, {
        nova_id: requireNovaId(given),
        data_product_id: requireUuid('data_product_id', data_product_id),
      }),
    async check({ signal } = {}): Promise<ReleaseState> {
      const { pointer: now, catalog } = await look(signal)
      if (now === null) throw noPointer(client.baseUrl)
      if (now.release_id === release_id) return catalog ? { state: 'current' } : { state: 'expired' }
      return { state: 'flipped', current_release_id: now.release_id, isReadable: catalog !== null }
    },
  }
}

const noPointer = (baseUrl: string) =>
  spectraError({
    code: 'artifact_missing',
    message: `There is no /current.json at ${redactUrl(baseUrl)}.`,
    advice: 'Check that baseUrl is the address in front of /current.json.',
  })

/** Ids are written in lower case; people paste them in any. */
function requireNovaId(given: string): string {
  const nova_id = String(given).toLowerCase()
  if (isUuidShape(nova_id)) return nova_id
  throw valueInvalid('nova_id', given, 'the UUID of a nova, which findNova has for a name,')
}
