// Generated from contracts/spectra/site.yaml by `pnpm generate`. Edits are lost; change the contract instead.

import type { CallOptions, Transport } from '../../../internal/transport.ts'
import { operations } from './operations.ts'
import type {
  BundleManifest,
  Catalog,
  CurrentRelease,
  Nova,
  Photometry,
  References,
  Spectra,
} from './types.ts'

/** Options of operations where the server ignores an idempotency key: passing one would promise what it does not keep. */
export type UnkeyedCallOptions = Omit<CallOptions, 'idempotencyKey'>

/** Every operation of Nova catalogue, release site, bound to a transport. */
export interface SpectraSiteOperations {
  /**
   * Which release is current.
   *
   * The only file that changes. Read it once and stay with the release it names: what is read from two releases does not
   * belong together.
   *
   * `GET /current.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getCurrentRelease(options?: UnkeyedCallOptions): Promise<CurrentRelease>

  /**
   * All novae of a release.
   *
   * Active novae with known coordinates, most spectra first, then by name. A nova that is listed may still lack its
   * files.
   *
   * `GET /releases/{release_id}/catalog.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getCatalog(release_id: string, options?: UnkeyedCallOptions): Promise<Catalog>

  /**
   * What is known of a nova.
   *
   * Names, position, discovery and counts.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/nova.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getNova(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<Nova>

  /**
   * Publications about a nova.
   *
   * Oldest first, without a year last.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/references.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getReferences(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<References>

  /**
   * Spectra of a nova, ready to plot.
   *
   * At most 2000 points each, wavelengths in nm. Flux is divided by the largest absolute flux and never below 0.0001,
   * so a value of 0.0001 says "that or less".
   *
   * `spectra` is not `observations`: noisy products are left out, arms of one night are merged, products that span
   * several regimes are split and then have ids such as `<uuid>::uv`.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/spectra.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getSpectra(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<Spectra>

  /**
   * Light curves of a nova, ready to plot.
   *
   * At most 500 points for each regime. Which member holds the value depends on the regime: magnitudes in the optical,
   * counts per second in X-rays, photons in gamma rays, mJy in radio. All of them may be null.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/photometry.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getPhotometry(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<Photometry>

  /**
   * A thumbnail of the light curve.
   *
   * There only when the catalogue says `has_sparkline`. 90 by 55 pixels.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/sparkline.svg`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getSparkline(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<string>

  /**
   * What is in the bundle, with digests.
   *
   * An addition of ours: no deployment publishes it yet, and without it a bundle can be checked for damage but not
   * proved. The same document as `bundles/<nova_id>/manifest.json` of the private bucket.
   *
   * `GET /releases/{release_id}/nova/{nova_id}/manifest.json`. Public: sends no token. Safe to repeat.
   *
   * Error codes: `artifact_missing`.
   */
  getBundleManifest(release_id: string, nova_id: string, options?: UnkeyedCallOptions): Promise<BundleManifest>
}

/** All calls with their first argument filled in. Sends nothing by itself. */
export function bindSpectraSiteOperations(transport: Transport): SpectraSiteOperations {
  return {
    getCurrentRelease: (options) => getCurrentRelease(transport, options),
    getCatalog: (release_id, options) => getCatalog(transport, release_id, options),
    getNova: (release_id, nova_id, options) => getNova(transport, release_id, nova_id, options),
    getReferences: (release_id, nova_id, options) => getReferences(transport, release_id, nova_id, options),
    getSpectra: (release_id, nova_id, options) => getSpectra(transport, release_id, nova_id, options),
    getPhotometry: (release_id, nova_id, options) => getPhotometry(transport, release_id, nova_id, options),
    getSparkline: (release_id, nova_id, options) => getSparkline(transport, release_id, nova_id, options),
    getBundleManifest: (release_id, nova_id, options) => getBundleManifest(transport, release_id, nova_id, options),
  }
}

/** {@link SpectraSiteOperations.getCurrentRelease} on a transport of your own. */
export function getCurrentRelease(
  transport: Transport,
  options?: UnkeyedCallOptions,
): Promise<CurrentRelease> {
  return transport.call(operations.getCurrentRelease, {}, options)
}

/** {@link SpectraSiteOperations.getCatalog} on a transport of your own. */
export function getCatalog(
  transport: Transport,
  release_id: string,
  options?: UnkeyedCallOptions,
): Promise<Catalog> {
  return transport.call(operations.getCatalog, { path: { release_id } }, options)
}

/** {@link SpectraSiteOperations.getNova} on a transport of your own. */
export function getNova(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<Nova> {
  return transport.call(operations.getNova, { path: { release_id, nova_id } }, options)
}

/** {@link SpectraSiteOperations.getReferences} on a transport of your own. */
export function getReferences(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<References> {
  return transport.call(operations.getReferences, { path: { release_id, nova_id } }, options)
}

/** {@link SpectraSiteOperations.getSpectra} on a transport of your own. */
export function getSpectra(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<Spectra> {
  return transport.call(operations.getSpectra, { path: { release_id, nova_id } }, options)
}

/** {@link SpectraSiteOperations.getPhotometry} on a transport of your own. */
export function getPhotometry(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<Photometry> {
  return transport.call(operations.getPhotometry, { path: { release_id, nova_id } }, options)
}

/** {@link SpectraSiteOperations.getSparkline} on a transport of your own. */
export function getSparkline(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<string> {
  return transport.call(operations.getSparkline, { path: { release_id, nova_id } }, options)
}

/** {@link SpectraSiteOperations.getBundleManifest} on a transport of your own. */
export function getBundleManifest(
  transport: Transport,
  release_id: string,
  nova_id: string,
  options?: UnkeyedCallOptions,
): Promise<BundleManifest> {
  return transport.call(operations.getBundleManifest, { path: { release_id, nova_id } }, options)
}
