import type { WindowPhase } from './sequence-window.ts'

/**
 * `off`: not tried, see the reason. `connecting`: before `hello`. `open`: pushing. `lost`: to be tried again soon.
 * `refused`: to be tried again, but not soon. `closed`: with the session.
 */
export type ChannelState = 'off' | 'connecting' | 'open' | 'lost' | 'refused' | 'closed'

/**
 * `sub_folder`: the path has several segments, which no socket takes. `no_document_id`: the lab has none.
 * `bearer_only`: sockets want cookies. `no_sockets`: turned off by the caller. `refused`: the handshake was
 * answered with a refusal. `blocked`: reads are answered, handshakes come to nothing. `no_session`: signing in
 * did not work. `lost`: the connection ended. `silent`: it said nothing of a change that reading found.
 */
export type ChannelReason =
  | 'sub_folder'
  | 'no_document_id'
  | 'bearer_only'
  | 'no_sockets'
  | 'refused'
  | 'blocked'
  | 'no_session'
  | 'lost'
  | 'silent'

/** One channel of a lab as a reader of the status sees it. */
export interface ChannelStatus {
  readonly state: ChannelState
  /** Why it is not open; null when it is. */
  readonly reason: ChannelReason | null
  /** HTTP status of a refused handshake, where the host tells. */
  readonly httpStatus: number | null
  readonly phase: WindowPhase
  /** Everything up to here is in the snapshot; null while nothing is. */
  readonly applied: number | null
  /** Newest place seen or announced on this connection. */
  readonly newest: number
}
