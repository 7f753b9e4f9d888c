import type { Clock } from '../engine/clock.ts'
import type { Exchange, ExchangeRequest } from '../engine/exchange.ts'
import type { PassPoint } from '../engine/fault-points.ts'
import type { SeededRandom } from '../engine/random.ts'
import type { ServerSocket } from '../engine/server-socket.ts'
import type { Catalogue } from './catalogue/catalogue.ts'
import type { OperationSpec } from './contract.ts'
import type { HasLabsDefect } from './defects.ts'
import type { LabDocument, LabFile, LabMeta } from './lab/lab-document.ts'
import type { LabsSettings } from './settings.ts'

/** What the database has of a lab. */
export interface LabRow {
  readonly id: string
  readonly owner: string
  readonly meta: LabMeta
}

/** A lab: a file, a database row, or both. They can disagree, as they can on a real server. */
export interface StoredLab {
  /** Null when the file is gone and the row stayed. */
  readonly document: LabFile | null
  /** Null for files that were put there by hand. */
  readonly row: LabRow | null
  readonly modifiedAtMs: number
}

/** Labs by path without a leading slash, `team/Nested.json`. */
export interface LabStore {
  get(path: string): StoredLab | undefined
  /** Replaces the file of a lab, keeping its row. */
  write(path: string, document: LabDocument): void
  set(path: string, lab: StoredLab): void
  delete(path: string): boolean
  /** Sorted by path. */
  entries(): readonly (readonly [string, StoredLab])[]
}

export interface HubEvent {
  readonly type: string
  /** @default "" */
  readonly rev?: string
  readonly payload: unknown
}

/** Live channels: a sequence, a ring and subscribers each. */
export interface Hub {
  publish(channel: string, event: HubEvent): void
  /** Serves an accepted socket: hello, replay or snapshot, then what is published. */
  connect(channel: string, lastSeq: number, socket: ServerSocket): void
}

export interface LabsUser {
  readonly username: string
  readonly role: string
  readonly folder: string
  readonly html5: boolean
}

/** What tests can turn by hand. */
export interface LabsSwitches {
  /** False makes everything but the versions fall over. */
  databaseUp: boolean
  /** Labs whose lock somebody else holds, by path. Changes under the lock wait five seconds and then answer 503. */
  readonly heldLocks: Set<string>
}

/**
 * What every part of the labs service works with. Fault points passed on the way: `labs:lock` (fails: 503),
 * `labs:interface` (fails: 409), `labs:hot-attach` and `labs:hot-detach` (fail: 422), `labs:start` (fails: 400),
 * `labs:provision` (fails: 409, for pairs 500), `labs:ipam` (fails: a crash), `labs:guest-release` (fails: the guest keeps
 * an interface, which is told as a warning), `labs:subscribe` (a delay here is the window in which a fresh socket misses
 * events).
 */
export interface LabsContext {
  readonly settings: LabsSettings
  readonly clock: Clock
  readonly random: SeededRandom
  readonly has: HasLabsDefect
  readonly labs: LabStore
  readonly hub: Hub
  readonly catalogue: Catalogue
  readonly switches: LabsSwitches
  /** Passes a named point where a fault may wait. */
  readonly pass: PassPoint
  readonly onUnexpected: (error: unknown) => void
  /** Called when the server process restarts: what was only in memory is gone, files and running nodes stay. */
  onRestart(forget: () => void): void
  /** Called when the platform closes: timers end. */
  onClose(stop: () => void): void
  /**
   * Keeps plain data across lives of the platform under a name of its own: `snapshot` is asked at every save.
   * @returns what an earlier life kept, or undefined
   */
  keep(name: string, snapshot: () => unknown): unknown
}

/** A request that passed every general check: caller known, path inside the caller's folder, body valid. */
export interface LabsCall {
  /** Its row of the operation table. */
  readonly operation: OperationSpec
  /** Decoded. `lab_path` is normalised: no slashes at the ends, none doubled. */
  readonly path: Readonly<Record<string, string>>
  /** By the contract, with defaults filled in. */
  readonly query: Readonly<Record<string, unknown>>
  /** Valid by the contract, with defaults filled in. Null when there is none. */
  readonly body: unknown
  /** The JSON as it was sent: what is absent here was not asked for. */
  readonly sent: unknown
  /** The fields and files of a `multipart/form-data` body. */
  form(): FormData
  readonly user: LabsUser | null
  readonly request: ExchangeRequest
}

/** Answers a call. What it throws as `Refusal` or `InvalidBody` is put into the wire's words, the rest is a crash. */
export type LabsHandler = (call: LabsCall) => Promise<Exchange> | Exchange

/** The caller of an operation that needs one. */
export function callerOf(call: LabsCall): LabsUser {
  if (call.user === null) throw new TypeError('A public operation has no caller')
  return call.user
}
