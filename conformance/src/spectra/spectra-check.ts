import type { BucketName, SpectraOperationName, SpectraSchemas } from '@nova/sdk/spectra/contract'
import type { Check, CheckContext, Seen } from '../check.ts'
import type { SpectraCredentials } from '../credentials/spectra-credentials.ts'
import type { BucketReader } from './layout/bucket-reader.ts'
import type { SiteReader } from './site-reader.ts'
import type { ReadBundle } from './zip/read-bundle.ts'

export type Schemas = SpectraSchemas

/** A row of the catalogue as far as the run goes by it: whatever else is wrong with it is for a check to say. */
export type ListedNova = Pick<Schemas['CatalogNova'], 'nova_id' | 'primary_name'> & Partial<Schemas['CatalogNova']>

/** Where to look, and how far. */
export interface SampleLimits {
  readonly novae: number
  readonly bytes: number
  readonly objectsPerKind: number
}

/** Keys by their bucket; `either` where nobody said which. */
export type Listing = Readonly<Partial<Record<BucketName | 'either', readonly string[]>>>

/** A bundle that was fetched as a whole. */
export interface ShelvedBundle {
  readonly nova: ListedNova
  readonly seen: Seen
  readonly read: ReadBundle
}

/** Bundles of the novae that are looked at, smallest first, as many as the budget lets in. Fetched once in a run. */
export interface BundleShelf {
  read(context: SpectraContext): Promise<readonly ShelvedBundle[]>
}

/** What was learnt of a release before the first check. */
export interface SpectraFacts {
  /** What the pointer named when the run began. */
  readonly releaseId: string
  /** Null when the release has none that can be read. */
  readonly catalog: { readonly novae: readonly ListedNova[] } | null
  /** Those of its novae that are looked at. */
  readonly novae: readonly ListedNova[]
  readonly limits: SampleLimits
  /** Reads each file of the release once. */
  readonly site: SiteReader
  readonly bundles: BundleShelf
  /** Null where nobody gave access to the buckets. */
  readonly buckets: BucketReader | null
  /** Keys that were given; null for none. */
  readonly listing: Listing | null
  /** What was read, as far as it is decided while checks run. */
  readonly notes: Set<string>
}

export type SpectraContext = CheckContext<SpectraOperationName, SpectraFacts, SpectraCredentials>
export type SpectraCheck = Check<SpectraOperationName, SpectraFacts, SpectraCredentials>
