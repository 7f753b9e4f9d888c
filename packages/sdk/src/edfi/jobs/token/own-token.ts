import type { JobToken } from './job-token.ts'
import { parseJobToken } from './job-token.ts'
import type { JobTokenStore } from './job-token-store.ts'
import { jobBusy } from './token-keeper.ts'

/** A place for the token of a job that nobody else works on, and what lies there. */
export interface OwnedToken {
  /** Null when nothing is stored. */
  readonly token: JobToken | null
  readonly revision: number
  readonly release: () => Promise<void>
}

/**
 * Owns the record of a job before anything is created: two processes that are given the same job do not make two.
 *
 * @throws EdfiError `job_busy`, `token_invalid`, `token_store_unavailable`.
 */
export async function ownToken(store: JobTokenStore | null, id: string): Promise<OwnedToken> {
  if (!store) return { token: null, revision: 0, release: async () => {} }
  const release = await store.claim(id)
  if (!release) throw jobBusy('Another process or tab is working on this job.')
  try {
    const stored = await store.load(id)
    return { token: stored && parseJobToken(stored.value), revision: stored?.revision ?? 0, release }
  } catch (error) {
    await release()
    throw error
  }
}
