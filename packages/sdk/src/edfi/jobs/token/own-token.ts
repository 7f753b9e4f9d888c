import { type JobToken, parseJobToken } from './job-token.ts'
import type { JobTokenStore } from './job-token-store.ts'
import { jobBusy } from './token-keeper.ts'

/** A place for the token of a job that nobody else works on, and what lies there. */
export interface OwnedToken<Token = JobToken> {
  /** Null when nothing is stored. */
  readonly token: Token | null
  readonly revision: number
  readonly release: () => Promise<void>
}

/**
 * Owns the record of a job before anything is created: two processes that are given the same job do not make two.
 *
 * @throws EdfiError `job_busy`, `token_invalid`, `token_store_unavailable`.
 */
export function ownToken(store: JobTokenStore | null, id: string): Promise<OwnedToken>
export function ownToken<Token>(
  store: JobTokenStore | null,
  id: string,
  parse: (value: unknown) => Token,
): Promise<OwnedToken<Token>>
export async function ownToken(
  store: JobTokenStore | null,
  id: string,
  parse: (value: unknown) => unknown = parseJobToken,
): Promise<OwnedToken<unknown>> {
  if (!store) return { token: null, revision: 0, release: async () => {} }
  const release = await store.claim(id)
  if (!release) throw jobBusy('Another process or tab is working on this job.', id)
  try {
    const stored = await store.load(id)
    return { token: stored && parse(stored.value), revision: stored?.revision ?? 0, release }
  } catch (error) {
    await release()
    throw error
  }
}
