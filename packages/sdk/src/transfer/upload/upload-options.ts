import type { PartRetryPolicy } from '../../internal/storage/decide-part-retry.ts'
import type { UploadProgress } from '../../internal/storage/upload-meter.ts'
import type { UploadToken } from './resume-token.ts'
import type { UploadTokenStore } from './token-store.ts'

/** How an upload behaves, fresh or resumed. */
export interface UploadBehaviour {
  /** Ends the upload like {@link UploadTask.abort}; it rejects with the signal's own reason. */
  readonly signal?: AbortSignal
  /** Parts sent at the same time. @default the service's hint */
  readonly concurrency?: number
  /**
   * Bytes of parts in progress at the same time; a single larger part is still sent, alone. What this
   * bounds is memory for streams and for `fetch` transports, which hold parts whole; files and Blobs
   * are read in small pieces. @default 256 MiB for streams, else no bound but `concurrency`
   */
  readonly maxBytesInFlight?: number
  /**
   * A request on which no byte moves for this long is cut and sent again, milliseconds. A transport that
   * reports nothing before the end gets a second per 32 kB on top. @default 30000
   */
  readonly stallTimeoutMs?: number
  /** How often and how patiently one part is sent again. */
  readonly partRetry?: Partial<PartRetryPolicy>
  /** Called with bytes, rate and time left. */
  readonly onProgress?: (progress: UploadProgress) => void
  /** Least time between two reports of mere bytes, milliseconds. @default 100 */
  readonly progressIntervalMs?: number
  /** Called with each state of the resume token, for callers who keep it themselves. Not awaited. */
  readonly onToken?: (token: UploadToken) => void
  /** Where to keep the resume token: before initiate, after it, after every part and before completing. */
  readonly tokenStore?: UploadTokenStore
  /**
   * Whether an abort also tells the service to drop what was sent, which frees its quota. With
   * `false` the upload stays and can be resumed. @default true
   */
  readonly discardOnAbort?: boolean
}

/** How a file is uploaded. */
export interface UploadOptions extends UploadBehaviour {
  /** Name for the object. @default the name of the File or path, else `file` */
  readonly filename?: string
  /** Stored with the object. @default the type of the File or Blob; none for anything else */
  readonly contentType?: string
  /** Length of a stream, bytes. Without it a stream is spooled first. Another source must have this length. */
  readonly sizeBytes?: number
  /** Selects a policy of the service (second choice). */
  readonly workloadClass?: string
  /** Selects a policy of the service (first choice). */
  readonly policyHint?: string
  /** `strict` has storage verify a SHA-256 of every byte whatever the policy says. @default what the policy says */
  readonly checksumPreference?: 'none' | 'standard' | 'strict'
  /**
   * Whether an unfinished upload found in `tokenStore` is taken up: same service, name, length, first and
   * last bytes, and asked for with the same options. A stream of given length is not recognised.
   * @default true
   */
  readonly resume?: boolean
}
