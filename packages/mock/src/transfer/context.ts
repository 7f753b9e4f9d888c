import type { Clock } from '../engine/clock.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { HasDefect } from './defects.ts'
import type { Metrics } from './metrics.ts'
import type { TransferSettings } from './settings.ts'
import type { TransferState } from './state/transfer-state.ts'
import type { Storage } from './storage/storage.ts'

/** The five things readiness looks at. */
export type ReadinessCheck =
  | 'idempotency_store'
  | 'export_runtime'
  | 'activity_store'
  | 'transfer_runtime'
  | 'auth_dependency'

/** What every part of the transfer service works with. */
export interface TransferContext {
  readonly settings: TransferSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly state: TransferState
  /** Makes the state safe on disk, where there is one. */
  readonly save: () => Promise<void>
  readonly storage: Storage
  /** Passes a named point where a fault may wait. */
  readonly pass: PassPoint
  readonly metrics: Metrics
  readonly has: HasDefect
  /** Set to false to make a dependency look down. */
  readonly checks: Record<ReadinessCheck, boolean>
}
