import type { RangeRetryPolicy } from '../../internal/download/decide-range-retry.ts'
import type { DownloadEvent } from '../../internal/download/download-event.ts'
import type { TransferProgress } from '../../internal/progress-meter.ts'
import type { BundleCache } from './bundle-cache.ts'
import type { BundleProof } from './proof.ts'

/** A folder that gets the members of a bundle, as files. Node only. */
export interface FolderDestination {
  readonly folder: string | URL
}

/**
 * Where a bundle goes. `'bytes'` and `'blob'` keep it in memory, at most 1 GiB; a string or `file:` URL is a path (Node
 * only), the destination a later call goes on with; `{ folder }` gets the members. With a cache, a bundle may also stay
 * there: `'cache'` gives its path in it.
 */
export type BundleDestination = 'bytes' | 'blob' | 'cache' | (string & {}) | URL | FolderDestination

/** What a destination adds to the result. */
export type BundleOutput<To> = To extends 'bytes'
  ? { readonly bytes: Uint8Array<ArrayBuffer> }
  : To extends 'blob'
    ? { readonly blob: Blob }
    : To extends FolderDestination
      ? { readonly folder: string }
      : { readonly path: string }

/** How far a bundle is. */
export interface BundleProgress extends TransferProgress {
  readonly phase: 'manifest' | 'download' | 'verify' | 'publish'
  /** Members that were looked at, of all; null while their number is unknown. */
  readonly files: number
  readonly totalFiles: number | null
}

/** What a fetch does besides moving bytes. */
export type BundleEvent =
  | DownloadEvent
  /** Bytes that an earlier call left were joined with new ones, and the whole is not what was promised: all is fetched anew, once. */
  | { readonly type: 'resumed_bytes_wrong' }
  /** Another process fetches the same bundle: it is waited for. */
  | { readonly type: 'waiting_for_cache' }
  /** A bundle in the cache is not what it was: it is thrown away and fetched anew. */
  | { readonly type: 'cache_entry_wrong' }

/** How a bundle is fetched. */
export interface FetchBundleOptions<To extends BundleDestination = BundleDestination> {
  /** @default 'bytes' */
  readonly to?: To
  /** Bundles that were fetched before, and where this one is kept; see `createBundleCache`. Node only. */
  readonly cache?: BundleCache
  /** Looks at every byte of a bundle out of the cache, not only at size and time of its file. @default false */
  readonly recheck?: boolean
  /** `'verified'` refuses a bundle that has no manifest, with `bundle_unverified`, before it is fetched. @default 'any' */
  readonly require?: 'any' | 'verified'
  /** Stops everything. What a path holds by then stays for a later call. */
  readonly signal?: AbortSignal
  /** At most every 100 ms while bytes come, and at every change of phase. */
  readonly onProgress?: (progress: BundleProgress) => void
  /** Hears of retries, of what became of earlier bytes, and of the cache. */
  readonly observe?: (event: BundleEvent) => void
  /** Replace an existing file or folder. @default false: `destination_unwritable` */
  readonly overwrite?: boolean
  /** Go on with what an earlier call left beside the path. @default true */
  readonly resume?: boolean
  /** Ranges on their way at once. @default 3 */
  readonly concurrency?: number
  /** Bytes per range. What waits to be written is at most twice `concurrency` times this. @default 2 MiB */
  readonly partSizeBytes?: number
  /** A range on which no byte moves for so long is cut and asked for again, milliseconds. @default 30000 */
  readonly stallTimeoutMs?: number
  /** How often and how patiently one range is asked for again. */
  readonly retry?: Partial<RangeRetryPolicy>
}

/** A bundle that is there. */
export type BundleResult<To = 'bytes'> = {
  /** What was checked, against what, when. */
  readonly proof: BundleProof
  /** Nothing of it was fetched: it was in the cache. */
  readonly from_cache: boolean
  /** Bytes kept from an earlier call, hashed again before they were trusted. */
  readonly resumed_bytes: number
} & BundleOutput<To>
