import { createFileRecordStore } from '#platform'
import { isNovaError } from '../../internal/errors.ts'
import type { RecordStore } from '../../internal/record-store.ts'
import { labsError } from '../errors.ts'

/**
 * Where clients of one user keep the session they share: the service has one per user, and each login ends the
 * one before. Holds what opens the host, so it belongs where only its owner can read.
 */
export type SessionStore = RecordStore

/**
 * Sessions as files of a folder (Node only), readable by their owner only: programs that run one after the
 * other, or side by side, then use one session instead of ending each other's.
 *
 * @throws LabsError `invalid_options` without a folder, `session_store_unavailable` in a page; calls of a client reject with it when the folder
 * cannot be used.
 *
 * @example
 * ```ts
 * const sessionStore = createFileSessionStore('.nova-sessions')
 * const client = createLabsClient({ baseUrl, auth: { username: 'ada', password, sessionStore } })
 * ```
 */
export function createFileSessionStore(folder: string): SessionStore {
  if (typeof folder !== 'string' || folder === '') throw noFolder()
  try {
    return createFileRecordStore(folder)
  } catch (error) {
    throw storeUnavailable(error)
  }
}

function noFolder(): Error {
  return labsError({
    code: 'invalid_options',
    message: 'The folder for sessions is empty or no text.',
    advice: 'Give the path of a folder; it is made when it is first needed.',
    attempts: 0,
  })
}

/** What a store failed with, in the words of this service. */
export function storeUnavailable(error: unknown): Error {
  const known = isNovaError(error) ? error : undefined
  return labsError({
    code: 'session_store_unavailable',
    message: known?.message ?? 'The place where sessions are kept cannot be used.',
    advice: known?.advice ?? 'Give a folder that can be written to, or leave sessionStore out.',
    attempts: 0,
    cause: error,
  })
}
