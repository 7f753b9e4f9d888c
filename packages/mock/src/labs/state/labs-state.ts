import type { LabsSettings } from '../settings.ts'
import { newUser, type UserRecord } from './user-record.ts'

export interface Session {
  readonly token: string
  readonly expiresAtMs: number
}

export interface Licence {
  readonly filename: string
  readonly sizeBytes: number
}

/** What the service remembers beside lab files, as plain data. */
export interface LabsSnapshot {
  readonly v: 1
  readonly secret: string
  readonly users: readonly UserRecord[]
  readonly sessions: readonly (readonly [string, Session])[]
  readonly folders: readonly string[]
  readonly licence: Licence | null
  /** What parts of the service keep under names of their own. */
  readonly kept: Readonly<Record<string, unknown>>
}

export interface LabsState {
  /** Signs access tokens. */
  readonly secret: string
  readonly users: Map<string, UserRecord>
  /** One per user. */
  readonly sessions: Map<string, Session>
  /** Folders that were made, without slashes at the ends; those above a lab exist by themselves. */
  readonly folders: Set<string>
  licence: Licence | null
  /** See `LabsContext.keep`. */
  keep(name: string, snapshot: () => unknown): unknown
  snapshot(): LabsSnapshot
}

/** State as it was left, or as the settings start it. */
export function createLabsState(settings: LabsSettings, secret: string, from?: LabsSnapshot): LabsState {
  const keepers = new Map<string, () => unknown>()
  const users = from?.users ?? settings.users.map(newUser)
  const state: LabsState = {
    secret: from?.secret ?? secret,
    users: new Map(users.map((user) => [user.username, user])),
    sessions: new Map(from?.sessions ?? []),
    folders: new Set(from?.folders ?? []),
    licence: from?.licence ?? null,
    keep(name, snapshot) {
      keepers.set(name, snapshot)
      return from?.kept[name]
    },
    snapshot: () => ({
      v: 1,
      secret: state.secret,
      users: [...state.users.values()],
      sessions: [...state.sessions],
      folders: [...state.folders],
      licence: state.licence,
      kept: Object.fromEntries([...keepers].map(([name, snapshot]) => [name, snapshot()])),
    }),
  }
  return state
}
