import { createRecordWriter } from '../../../internal/record-writer.ts'
import { edfiError } from '../../errors.ts'
import type { JobToken, JobUpload } from './job-token.ts'
import type { JobTokenStore } from './job-token-store.ts'

/** Keeps the token of one job up to date, in memory and where the caller keeps it. */
export interface TokenKeeper {
  current(): JobToken
  /** Changes the token and has it written soon; changes made meanwhile go into one write. */
  update(change: Partial<JobToken>): void
  /** The same, of one upload. */
  updateUpload(templateKey: string, change: Partial<JobUpload>): void
  /** Resolves when everything changed so far is written. Rejects when it could not be. */
  flush(): Promise<void>
  /** The job is over and its record of no more use. */
  remove(): Promise<void>
}

export interface TokenKeeperOptions {
  readonly token: JobToken
  /** Null: nothing is kept but in memory. */
  readonly store: JobTokenStore | null
  /** Revision the store holds; 0 for none. */
  readonly revision: number
  readonly onToken?: ((token: JobToken) => void) | undefined
  /** Somebody else wrote the record: this work must stop. */
  readonly onConflict?: ((error: Error) => void) | undefined
}

export function createTokenKeeper({ store, revision, onToken, onConflict, ...given }: TokenKeeperOptions): TokenKeeper {
  let { token } = given
  const writer = createRecordWriter({
    store,
    id: token.id,
    revision,
    value: () => token,
    onConflict() {
      const error = jobBusy('Another process or tab has written the record of this job.')
      onConflict?.(error)
      return error
    },
  })
  const update = (change: Partial<JobToken>) => {
    token = { ...token, ...change }
    onToken?.(token)
    writer.touch()
  }
  return {
    current: () => token,
    update,
    updateUpload(templateKey, change) {
      update({
        uploads: token.uploads.map((upload) =>
          upload.templateKey === templateKey ? { ...upload, ...change } : upload,
        ),
      })
    },
    flush: writer.flush,
    remove: writer.remove,
  }
}

/** Somebody else is at work on the same job. */
export const jobBusy = (message: string) =>
  edfiError({
    code: 'job_busy',
    message,
    advice: 'Wait for it or stop it; with `resume: false` the same files become a second job.',
    operation: 'runJob',
    attempts: 0,
  })
