import type { Clock } from '../engine/clock.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { IncomingBody } from './body/receive-body.ts'
import type { StoreDefect } from './defects.ts'
import type { StoreStorage } from './storage/storage.ts'
import type { StorageLimits } from './storage-limits.ts'
import type { BucketContent, StoreIndex } from './store-index.ts'
import type { StoreQuery } from './store-query.ts'

/** What every operation may use. */
export interface StoreContext {
  readonly clock: Clock
  readonly random: Pick<SeededRandom, 'hex'>
  readonly storage: StoreStorage
  readonly index: StoreIndex
  readonly limits: StorageLimits
  readonly region: string
  readonly isVersioned: boolean
  has(defect: StoreDefect): boolean
}

/** A verified request for something in a bucket. */
export interface BucketCall {
  readonly bucket: BucketContent
  readonly query: StoreQuery
  readonly headers: Headers
  readonly incoming: IncomingBody
  /** Where the resource lives, for answers that name it. */
  readonly location: string
}

export interface ObjectCall extends BucketCall {
  readonly key: string
}

/** An answer before the headers every answer has are put on. */
export interface StoreAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | AsyncIterable<Uint8Array>
}
