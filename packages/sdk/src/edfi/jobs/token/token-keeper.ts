import { createRecordWriter } from '../../../internal/record-writer.ts'
import { edfiError } from '../../errors.ts'
import type { JobToken, JobUpload } from './job-token.ts'
import type { JobTokenStore } from './job-token-store.ts'

/** What tokens of any kind of job have in common. */
export interface KeptToken {
  readonly id: string
  readonly uploads: readonly JobUpload[]
}

/** Keeps the token of one job up to date, in memory and where the caller keeps it. */
export interface TokenKeeper<Token extends KeptToken = JobToken> {
  current(): Token
  /** Has the first token written, and tells of it then: who hears of a job may count on its record. */
  begin(): Promise<void>
  /** Changes the token and has it written soon; changes made meanwhile go into one write. */
  update(change: Partial<Token>): void
  /** The same, of one upload. */
  updateUpload(templateKey: string, change: Partial<JobUpload>): void
  /** Resolves when everything changed so far is written. Rejects when it could not be. */
  flush(): Promise<void>
  /** The job is over and its record of no more use. */
  remove(): Promise<void>
}

export interface TokenKeeperOptions<Token extends KeptToken = JobToken> {
  readonly token: Token
  /** Null: nothing is kept but in memory. */
  readonly store: JobTokenStore | null
  /** Revision the store holds; 0 for none. */
  readonly revision: number
  readonly onToken?: ((token: Token) => void) | undefined
  /** Somebody else wrote the record: this work must stop. */
  readonly onConflict?: ((error: Error) => void) | undefined
}

export function createTokenKeeper<Token extends KeptToken>({
  store,
  revision,
  onToken,
  onConflict,
  ...given
}: TokenKeeperOptions<Token>): TokenKeeper<Token> {
  let { token } = given
  const writer = createRecordWriter({
    store,
    id: token.id,
    revision,
    value: () => token,
    onConflict() {
      const error = jobBusy('Another process or tab has written the record of this job.', token.id)
      onConflict?.(error)
      return error
    },
  })
  const keep = (next: Token) => {
    token = next
    onToken?.(token)
    writer.touch()
  }
  return {
    current: () => token,
    async begin() {
      writer.touch()
      try {
        await writer.flush()
      } finally {
        // Also of one that could not be written: there is a job, and its caller may keep the token by other means.
        onToken?.(token)
      }
    },
    update: (change) => keep({ ...token, ...change }),
    updateUpload(templateKey, change) {
      const uploads = token.uploads.map((upload) =>
        upload.templateKey === templateKey ? { ...upload, ...change } : upload,
      )
      keep({ ...token, uploads })
    },
    flush: writer.flush,
    remove: writer.remove,
  }
}

/** Somebody else is at work on the same job. Who died elsewhere may be taken for somebody: nobody here can look. */
export const jobBusy = (message: string, id: string) =>
  edfiError({
    code: 'job_busy',
    message,
    advice: `Wait for it or stop it. If it died on another machine, or in a container that is gone, delete ${id}.lock in the folder of the token store.`,
    operation: 'runJob',
    attempts: 0,
    details: { id },
  })
