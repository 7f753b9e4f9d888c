import type { ByteSource } from '../byte-source.ts'
import type { Runtime } from '../runtime.ts'
import type { PartRetryPolicy } from './decide-part-retry.ts'
import type { UploadControl } from './upload-control.ts'

/** What sending to a storage URL works with, whoever gave the URL. */
export interface SendContext {
  readonly runtime: Pick<Runtime, 'clock' | 'random' | 'sendPart' | 'connectivity'>
  readonly source: Pick<ByteSource, 'filename' | 'assertUnchanged'>
  readonly control: UploadControl
  /** A request on which no byte moves for this long is cut, milliseconds. */
  readonly stallTimeoutMs: number
  readonly partRetry: PartRetryPolicy
}
