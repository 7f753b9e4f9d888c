import type { CacheOptions } from './cache-options.ts'

/** What `nova spectra fetch` was told. */
export interface FetchOptions extends CacheOptions {
  readonly to?: string
  readonly folder?: string
  readonly member: readonly string[]
  readonly requireVerified?: true
  readonly overwrite?: true
  readonly recheck?: true
}
