/** What is done wrong on purpose, once, the next time it comes to it. */
export type HostFailure = 'start' | 'hot-attach' | 'hot-detach' | 'guest-release' | 'provision' | 'calibrate'

/**
 * What somebody on the host of the service can do, beside its routes. Without a host the checks that need one are
 * skipped: no caller can bring about what they look at.
 */
export interface LabHost {
  /** What names on the host are derived from; null when it is not known. */
  readonly instanceId: string | null
  /** The /16 that NAT clouds get their ranges from, as `10.255`; null when it is not known. */
  readonly natPoolHead: string | null
  /** Puts a lab file there by hand. @param path without a leading slash */
  putLab(path: string, file: Readonly<Record<string, unknown>>): Promise<void>
  /** Takes a lab file away by hand. */
  loseLab(path: string): Promise<void>
  /** Holds the lock of a lab. @returns a function that lets go */
  holdLock(path: string): Promise<() => Promise<void>>
  /** Keeps an interface busy for a while. */
  holdInterface(path: string, nodeId: number, index: number, ms: number): Promise<void>
  /** Lets the process of a running node die. */
  killNode(path: string, nodeId: number): Promise<void>
  /** Puts an interface on a bridge that no lab declared. */
  addForeignInterface(path: string, networkId: number, iface: string): Promise<void>
  removeForeignInterface(path: string, iface: string): Promise<void>
  /** Takes all accounts away. @returns a function that brings them back, with their sessions */
  parkUsers(): Promise<() => Promise<void>>
  /** Whether the database answers. */
  setDatabaseUp(isUp: boolean): Promise<void>
  failNext(what: HostFailure): Promise<void>
}
