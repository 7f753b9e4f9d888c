import type { SpectraClient } from '../client.ts'
import type { BundleManifest, Catalog, Nova, Photometry, References, Spectra } from '../generated/site/types.ts'

/** What every read of a release accepts. */
export interface ReadOptions {
  /** Stops waiting; the read itself goes on while somebody else waits for it. */
  readonly signal?: AbortSignal
}

/** How a release stands to what the site offers now. */
export type ReleaseState =
  /** It is the one the site names, and its files are there. */
  | { readonly state: 'current' }
  /** The site names another one. `isReadable` says whether the files of ours are still there. */
  | { readonly state: 'flipped'; readonly current_release_id: string; readonly isReadable: boolean }
  /** The site still names it, and its files are deleted: nothing was published for longer than releases are kept. */
  | { readonly state: 'expired' }

/**
 * One release, and nothing of any other: what is read of it belongs together. Each file is read once, whoever asks for
 * it at the same time, and kept; a failure is not.
 *
 * A file that is not there is looked into before anything is said: `release_expired`, `release_flipped`, or
 * `artifact_missing` with what the catalogue has to say about it.
 */
export interface SpectraRelease {
  readonly release_id: string
  /** When the site made it current; of a release that was opened by its id, when its catalogue was written. */
  readonly generated_at: string
  readonly client: SpectraClient
  /** All novae. About 400 bytes for each. */
  catalog(options?: ReadOptions): Promise<Catalog>
  /** Names, position, discovery and counts of a nova. */
  nova(nova_id: string, options?: ReadOptions): Promise<Nova>
  /** Publications about a nova. */
  references(nova_id: string, options?: ReadOptions): Promise<References>
  /** Spectra of a nova; `spectraSeries` makes numbers with units of them. */
  spectra(nova_id: string, options?: ReadOptions): Promise<Spectra>
  /** Light curves of a nova; `photometrySeries` makes numbers with units of them. */
  photometry(nova_id: string, options?: ReadOptions): Promise<Photometry>
  /** The thumbnail of a nova whose `has_sparkline` is true, as the text of an SVG image. */
  sparkline(nova_id: string, options?: ReadOptions): Promise<string>
  /** The manifest of a nova's bundle; null where the release has none, which is the rule. */
  manifest(nova_id: string, options?: ReadOptions): Promise<BundleManifest | null>
  /** Where the bundle of a nova is. Whether it is there, only reading it tells. */
  bundleUrl(nova_id: string): string
  /** Where the FITS file of a spectrum of provider `ticket_ingestion` is; it belongs to no release. */
  ticketSpectrumUrl(nova_id: string, data_product_id: string): string
  /** Asks the site how this release stands now. Reads pointer and catalogue anew. */
  check(options?: ReadOptions): Promise<ReleaseState>
}

/** Where to read from: a release, or a client, which is then asked for its current one. */
export type ReleaseSource = SpectraClient | SpectraRelease
