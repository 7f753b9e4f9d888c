import type { Clock } from '../engine/clock.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { ExecutorTokens } from './auth/executor-tokens.ts'
import type { HasEdfiDefect } from './defects.ts'
import type { EdfiSettings } from './settings.ts'
import type { ExecutorLauncher } from './simulation/launcher.ts'
import type { EdfiState } from './state/edfi-state.ts'
import type { EdfiStorage } from './storage/storage.ts'

/**
 * What every part of the edfi service works with. Fault points passed on the way: `edfi:jwks` (fails: the access
 * token is refused), `edfi:idp` (fails: the login ends at `/unauthenticated`), `edfi:registry` (bundles cannot be read),
 * `edfi:presign` (no URLs are made; a new job stays without), `edfi:start` (between looking for a run under way and
 * making one), `edfi:launch` (fails: the executor does not start), `edfi:ods` (fails: the login to an ODS does), `edfi:roster` (the
 * roster of all years is not there: a crash), `edfi:roster-stream` (it breaks off), `edfi:done-status` and
 * `edfi:done-files` (between the writes that end a run).
 */
export interface EdfiContext {
  readonly settings: EdfiSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly state: EdfiState
  readonly storage: EdfiStorage
  readonly executorTokens: ExecutorTokens
  /** Starts the executors of runs. */
  readonly launcher: ExecutorLauncher
  readonly has: HasEdfiDefect
  /** Passes a named point where a fault may wait. */
  readonly pass: PassPoint
  /**
   * Makes the state safe on disk, where there is one. The service does so by itself after every call that may have
   * changed something; what changes it outside of a call has to.
   */
  readonly save: () => Promise<void>
  readonly onUnexpected: (error: unknown) => void
  /** Called when the platform closes: timers end. */
  onClose(stop: () => void): void
}
