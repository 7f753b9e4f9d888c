import type { SocketDispatcher } from '../engine/socket-dispatcher.ts'
import type { LabsService } from './create-labs-service.ts'
import type { LabDocument, LabFile } from './lab/lab-document.ts'
import { type LabsCredentials, pickCredentials } from './pick-credentials.ts'
import type { LabsSettings } from './settings.ts'

/** The labs service of a platform: where it is, who may enter, and what tests can do to it. */
export interface LabsHandle {
  readonly baseUrl: string
  /** Accounts the service started with; null for a fresh host, where the first user to register becomes admin. */
  readonly credentials: LabsCredentials | null
  /** Puts a lab file there as if by hand: it has no owner, and nothing is published. @param path without a leading slash */
  putDocument(path: string, document: LabFile): void
  /** The lab file as it is now, null for none. A value: later changes do not show in it. */
  getDocument(path: string): LabFile | null
  /** Takes a file away and leaves the row that names it, as when somebody deletes on the host. */
  loseFile(path: string): void
  /** Breaks open sockets, all or those of one channel. @returns how many there were */
  dropSockets(channel?: string): number
  /** How many sockets are open. */
  readonly socketCount: number
  /** The process starts anew: sockets break, sequences and what was only in memory are gone. Sessions, files and running nodes stay. */
  restart(): void
  /** Every session has ended, and the sockets that are open stay open. */
  expireSessions(): void
  /** Nobody has an account until the returned function is called, as on a host that was just set up. */
  parkUsers(): () => void
  /** Holds the lock of a lab as a slow writer would. @returns a function that lets go */
  holdLock(path: string): () => void
  /** Keeps an interface busy for so long: links to it wait two seconds and then answer 409. */
  holdInterface(path: string, nodeId: number, index: number, ms: number): void
  /** Lets a running node die without anybody having stopped it. @returns whether it ran */
  killNode(path: string, nodeId: number): boolean
  /** Puts an interface on a bridge that no lab declared; the next discovery cycles report it. */
  addForeignInterface(path: string, networkId: number, iface: string): void
  removeForeignInterface(path: string, iface: string): void
  /** Whether the database answers. Without it everything but the versions falls over with a plain 500. */
  setDatabaseUp(isUp: boolean): void
  /** What can go wrong on a live channel, which is the path or the document's id of a lab. */
  readonly live: {
    /** The number of the newest event, 0 before the first. */
    head(channel: string): number
    /** The next events reach nobody who is connected; a replay has them. @param count @default 1 */
    lose(channel: string, count?: number): void
    /** The next event arrives after the one that follows it. */
    swap(channel: string): void
    /** Publishes more events than a channel keeps, which nobody receives: whoever resumes has missed too much. */
    overflow(channel: string): void
  }
}

export function createLabsHandle(
  service: LabsService,
  sockets: SocketDispatcher,
  settings: LabsSettings,
  baseUrl: string,
): LabsHandle {
  const { labs, hub, switches, handles } = service
  return {
    baseUrl,
    credentials: pickCredentials(settings.users),
    putDocument: (path, document) => labs.write(path, document as LabDocument),
    getDocument: (path) => labs.get(path)?.document ?? null,
    loseFile(path) {
      const lab = labs.get(path)
      if (lab?.row) labs.set(path, { ...lab, document: null })
      else labs.delete(path)
    },
    dropSockets: (channel) => sockets.drop(channel === undefined ? '' : `/${encodeURIComponent(channel)}`),
    get socketCount() {
      return sockets.openCount
    },
    restart: () => service.restart(),
    expireSessions: () => service.expireSessions(),
    parkUsers: () => service.parkUsers(),
    holdLock(path) {
      switches.heldLocks.add(path)
      return () => void switches.heldLocks.delete(path)
    },
    holdInterface: (path, nodeId, index, ms) => handles.holdInterface(path, nodeId, index, ms),
    killNode: (path, nodeId) => handles.killNode(path, nodeId),
    addForeignInterface: (path, networkId, iface) => handles.addForeignInterface(path, networkId, iface),
    removeForeignInterface: (path, iface) => handles.removeForeignInterface(path, iface),
    setDatabaseUp(isUp) {
      switches.databaseUp = isUp
    },
    live: {
      head: (channel) => hub.head(channel),
      lose: (channel, count = 1) => hub.loseNext(channel, count),
      swap: (channel) => hub.swapNext(channel),
      overflow: (channel) => hub.overflow(channel),
    },
  }
}
